package org.canopy.modules.records.fact;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.canopy.core.identity.IdentifierRefused;
import org.canopy.core.identity.PhoneNumber;
import org.canopy.core.identity.ResidentIdentityNumber;

/**
 * One field of a kind of fact.
 *
 * @param options what may be chosen; empty for others than {@link Form#CHOICE}
 */
public record FieldSpec(String name, Form form, List<String> options) {
    /** What stands in it. */
    public enum Form {
        LINE,
        STORY,
        DAY,
        CHOICE,
        PHONE,
        ID_NUMBER
    }

    private static final int LINE = 200;
    private static final int STORY = 20_000;
    private static final Pattern DAY = Pattern.compile("(\\d{4})[-./年](\\d{1,2})[-./月](\\d{1,2})日?");

    public static FieldSpec line(String name) {
        return new FieldSpec(name, Form.LINE, List.of());
    }

    public static FieldSpec story(String name) {
        return new FieldSpec(name, Form.STORY, List.of());
    }

    public static FieldSpec day(String name) {
        return new FieldSpec(name, Form.DAY, List.of());
    }

    public static FieldSpec choice(String name, String... options) {
        return new FieldSpec(name, Form.CHOICE, List.of(options));
    }

    public static FieldSpec phone(String name) {
        return new FieldSpec(name, Form.PHONE, List.of());
    }

    public static FieldSpec idNumber(String name) {
        return new FieldSpec(name, Form.ID_NUMBER, List.of());
    }

    /**
     * What somebody typed, as it is kept.
     *
     * @throws FieldRefused if it cannot be kept: too long, no day, nothing that was offered
     */
    public String kept(String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return text;
        }
        return switch (form) {
            case LINE, PHONE -> within(text, LINE);
            case STORY -> within(text.replace("\r\n", "\n"), STORY);
            case CHOICE -> {
                if (!options.contains(text)) {
                    throw new FieldRefused(name, "choice");
                }
                yield text;
            }
            case DAY -> date(text).map(LocalDate::toString).orElseThrow(() -> new FieldRefused(name, "day"));
            case ID_NUMBER -> number(within(text, LINE));
        };
    }

    /** A number that is none, or a telephone that is none, is kept as it was typed, and wants a look. */
    public Optional<String> doubt(String kept) {
        try {
            if (form == Form.PHONE && !kept.isEmpty()) {
                PhoneNumber.parse(kept);
            } else if (form == Form.ID_NUMBER && !kept.isEmpty()) {
                ResidentIdentityNumber.parseEither(kept);
            }
            return Optional.empty();
        } catch (IdentifierRefused e) {
            return Optional.of(
                    form == Form.PHONE ? "phone" : "id." + e.defect().name().toLowerCase(Locale.ROOT));
        }
    }

    private String within(String text, int longest) {
        if (text.length() > longest) {
            throw new FieldRefused(name, "long");
        }
        return text;
    }

    private static String number(String text) {
        try {
            return ResidentIdentityNumber.parseEither(text).inClear();
        } catch (IdentifierRefused e) {
            return text;
        }
    }

    private static Optional<LocalDate> date(String text) {
        Matcher parts = DAY.matcher(text.replace(" ", ""));
        try {
            return parts.matches()
                    ? Optional.of(LocalDate.of(
                            Integer.parseInt(parts.group(1)),
                            Integer.parseInt(parts.group(2)),
                            Integer.parseInt(parts.group(3))))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
