package org.canopy.core.norm;

import java.util.OptionalInt;

/**
 * Numbers 0 to 9999 as statutes write them (一百二十三) and as people type them (123, １２３, 一二三, 两百零三).
 *
 * <p>Strict: a reading must write back to the same text, variants of one character aside, so 一百一 and 十百 are no numbers.
 */
public final class ChineseNumeral {
    /** The greatest number that is read or written; the longest statute has 1260 articles. */
    public static final int GREATEST = 9999;

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String UNITS = "十百千";
    private static final int LONGEST = 12;

    private ChineseNumeral() {}

    /**
     * @throws IllegalArgumentException if {@code text} is no number from 0 to {@link #GREATEST}
     */
    public static int parse(String text) {
        return read(text).orElseThrow(() -> new IllegalArgumentException("not a number of a statute"));
    }

    /** The number, or empty where {@code text} is none; blanks are not skipped. */
    public static OptionalInt read(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return OptionalInt.empty();
        }
        String plain = plain(text);
        if (plain.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return positional(plain);
        }
        String digits = asDigits(plain);
        return digits.length() == plain.length() && plain.length() > 1 ? positional(digits) : withUnits(plain);
    }

    /**
     * In the style of statutes: 10 is 十, 110 is 一百一十, 1098 is 一千零九十八.
     *
     * @throws IllegalArgumentException if {@code number} is not from 0 to {@link #GREATEST}
     */
    public static String format(int number) {
        if (number < 0 || number > GREATEST) {
            throw new IllegalArgumentException("not from 0 to 9999: " + number);
        }
        if (number == 0) {
            return "零";
        }
        StringBuilder out = new StringBuilder();
        boolean gap = false;
        for (int power = 3, scale = 1000; power >= 0; power--, scale /= 10) {
            int digit = number / scale % 10;
            if (digit == 0) {
                gap = !out.isEmpty();
                continue;
            }
            if (gap) {
                out.append('零');
                gap = false;
            }
            if (digit != 1 || power != 1 || !out.isEmpty()) {
                out.append(DIGITS.charAt(digit));
            }
            if (power > 0) {
                out.append(UNITS.charAt(power - 1));
            }
        }
        return out.toString();
    }

    private static String plain(String text) {
        StringBuilder out = new StringBuilder();
        text.chars().forEach(c -> out.append((char) (c >= '０' && c <= '９' ? c - '０' + '0' : c)));
        return out.toString().replace('〇', '零').replace('○', '零').replaceAll("两(?=[百千])", "二");
    }

    private static String asDigits(String plain) {
        StringBuilder out = new StringBuilder();
        plain.chars().map(DIGITS::indexOf).filter(digit -> digit >= 0).forEach(out::append);
        return out.toString();
    }

    private static OptionalInt positional(String digits) {
        boolean fits = digits.length() <= 4 && (digits.length() == 1 || digits.charAt(0) != '0');
        return fits ? OptionalInt.of(Integer.parseInt(digits)) : OptionalInt.empty();
    }

    private static OptionalInt withUnits(String plain) {
        int total = 0;
        int digit = -1;
        for (int i = 0; i < plain.length(); i++) {
            int unit = UNITS.indexOf(plain.charAt(i));
            if (unit >= 0) {
                total += (digit > 0 ? digit : 1) * (int) Math.pow(10, unit + 1.0);
                digit = -1;
            } else {
                digit = DIGITS.indexOf(plain.charAt(i));
                if (digit < 0) {
                    return OptionalInt.empty();
                }
            }
        }
        total += Math.max(digit, 0);
        return total <= GREATEST && format(total).equals(canonical(plain))
                ? OptionalInt.of(total)
                : OptionalInt.empty();
    }

    /** Takes back the two habits that statutes do not have: 一十五 for 十五, 百十 for 百一十. */
    private static String canonical(String plain) {
        return plain.replaceAll("^一十", "十").replaceAll("(?<=[百千零])十", "一十");
    }
}
