package org.canopy.modules.records.fact;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Named texts in order, as they are sealed: a byte 1, the number of fields as two bytes, then of each its name (length as two
 * bytes, UTF-8) and its text (length as four bytes, UTF-8); big-endian. It does not print itself.
 */
public final class Fields {
    private static final byte FORM = 1;
    private static final int MOST = 200;

    private final Map<String, String> values;

    private Fields(Map<String, String> values) {
        this.values = values;
    }

    /** Blank texts are left out. */
    public static Fields of(Map<String, String> values) {
        Map<String, String> kept = new LinkedHashMap<>();
        values.forEach((name, text) -> {
            if (!text.isBlank()) {
                kept.put(name, text.strip());
            }
        });
        return new Fields(Collections.unmodifiableMap(kept));
    }

    /** @throws IllegalArgumentException if the bytes are not what {@link #bytes} gave; its message holds nothing of them */
    public static Fields read(byte[] bytes) {
        try {
            ByteBuffer from = ByteBuffer.wrap(bytes);
            if (from.get() != FORM) {
                throw broken();
            }
            int number = from.getShort();
            if (number < 0 || number > MOST) {
                throw broken();
            }
            Map<String, String> values = new LinkedHashMap<>();
            for (int i = 0; i < number; i++) {
                values.put(text(from, from.getShort()), text(from, from.getInt()));
            }
            if (from.hasRemaining()) {
                throw broken();
            }
            return new Fields(Collections.unmodifiableMap(values));
        } catch (BufferUnderflowException | CharacterCodingException e) {
            throw broken();
        }
    }

    private static String text(ByteBuffer from, int length) throws CharacterCodingException {
        if (length < 0 || length > from.remaining()) {
            throw broken();
        }
        ByteBuffer part = from.slice().limit(length);
        from.position(from.position() + length);
        return StandardCharsets.UTF_8.newDecoder().decode(part).toString();
    }

    private static IllegalArgumentException broken() {
        return new IllegalArgumentException("the fields of a fact are damaged");
    }

    public byte[] bytes() {
        int size = 1 + Short.BYTES;
        Map<byte[], byte[]> parts = new LinkedHashMap<>();
        for (Map.Entry<String, String> entry : values.entrySet()) {
            byte[] name = entry.getKey().getBytes(StandardCharsets.UTF_8);
            byte[] text = entry.getValue().getBytes(StandardCharsets.UTF_8);
            parts.put(name, text);
            size += Short.BYTES + name.length + Integer.BYTES + text.length;
        }
        ByteBuffer to = ByteBuffer.allocate(size).put(FORM).putShort((short) parts.size());
        parts.forEach((name, text) ->
                to.putShort((short) name.length).put(name).putInt(text.length).put(text));
        return to.array();
    }

    /** Empty where it was left blank. */
    public Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** As {@link #find}; empty text where it was left blank. */
    public String text(String name) {
        return values.getOrDefault(name, "");
    }

    /** Empty where it was left blank, or is no day. */
    public Optional<LocalDate> day(String name) {
        try {
            return find(name).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    public Map<String, String> all() {
        return values;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fields fields && fields.values.equals(values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return "Fields";
    }
}
