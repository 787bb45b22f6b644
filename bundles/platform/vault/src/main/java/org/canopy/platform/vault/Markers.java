package org.canopy.platform.vault;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Words that may lie nowhere in clear, in each form in which a program could have written them. They are never shown. */
final class Markers {
    /** Bytes that each form has at least: what is shorter stands everywhere by chance. */
    static final int SHORTEST = 4;

    private static final int FILTER_BITS = 20;
    private static final Charset GB18030 = Charset.forName("GB18030");

    /** @param number of the marker, from 1 */
    record Form(int number, String as, byte[] bytes) {}

    private final List<String> words;
    private final Map<Integer, List<Form>> byHead = new HashMap<>();
    private final BitSet filter = new BitSet(1 << FILTER_BITS);
    private int longest = SHORTEST;

    /** @throws KeysRefused if one is too short to tell anything */
    Markers(List<String> words) {
        this.words = List.copyOf(words);
        for (int i = 0; i < words.size(); i++) {
            add(i + 1, words.get(i));
        }
    }

    private void add(int number, String word) {
        forms(word).forEach((as, bytes) -> {
            if (bytes.length < SHORTEST) {
                throw new KeysRefused("marker " + number + " is too short: four letters, or two Chinese characters");
            }
            int head = ByteBuffer.wrap(bytes).getInt();
            byHead.computeIfAbsent(head, none -> new ArrayList<>()).add(new Form(number, as, bytes));
            filter.set(slot(head));
            longest = Math.max(longest, bytes.length);
        });
    }

    /** Those that differ, under the first name that they have. */
    private static Map<String, byte[]> forms(String word) {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("UTF-8", word.getBytes(StandardCharsets.UTF_8));
        all.put("GB18030", word.getBytes(GB18030));
        all.put("UTF-16LE", word.getBytes(StandardCharsets.UTF_16LE));
        all.put("UTF-16BE", word.getBytes(StandardCharsets.UTF_16BE));
        all.put("percent signs", percent(word.getBytes(StandardCharsets.UTF_8)));
        all.put(
                "\\u",
                word.chars()
                        .mapToObj(one -> one < 128 ? String.valueOf((char) one) : "\\u%04x".formatted(one))
                        .collect(Collectors.joining())
                        .getBytes(StandardCharsets.US_ASCII));
        Map<String, byte[]> different = new LinkedHashMap<>();
        all.forEach((as, bytes) -> {
            if (different.values().stream().noneMatch(known -> Arrays.equals(known, bytes))) {
                different.put(as, bytes);
            }
        });
        return different;
    }

    private static byte[] percent(byte[] utf8) {
        StringBuilder text = new StringBuilder();
        for (byte one : utf8) {
            text.append(one >= 0 && Character.isLetterOrDigit(one) ? "" + (char) one : "%%%02X".formatted(one));
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    int count() {
        return words.size();
    }

    /** Bytes of the longest form. */
    int longest() {
        return longest;
    }

    private static int slot(int head) {
        return head * 0x9E3779B1 >>> Integer.SIZE - FILTER_BITS;
    }

    /**
     * The forms that stand at {@code at}.
     *
     * @param head the four bytes there
     */
    List<Form> at(byte[] bytes, int at, int end, int head) {
        if (!filter.get(slot(head))) {
            return List.of();
        }
        return byHead.getOrDefault(head, List.of()).stream()
                .filter(form -> at + form.bytes().length <= end
                        && Arrays.equals(form.bytes(), 0, form.bytes().length, bytes, at, at + form.bytes().length))
                .toList();
    }

    /** A file's name in which no marker shows. */
    String hidden(String name) {
        String shown = name;
        for (int i = 0; i < words.size(); i++) {
            shown = shown.replace(words.get(i), "<marker " + (i + 1) + ">");
        }
        return shown;
    }

    @Override
    public String toString() {
        return "Markers";
    }
}
