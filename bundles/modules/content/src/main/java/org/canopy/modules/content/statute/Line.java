package org.canopy.modules.content.statute;

/** Cleans lines of the blanks that copying between programs leaves inside Chinese words. */
final class Line {
    private Line() {}

    /** Without blanks and invisible signs at both ends, and without marks of bold type. */
    static String trimmed(String raw) {
        String line = raw.replace("**", "");
        int from = 0;
        int to = line.length();
        while (from < to && blank(line.charAt(from))) {
            from++;
        }
        while (to > from && blank(line.charAt(to - 1))) {
            to--;
        }
        return line.substring(from, to);
    }

    /** {@link #trimmed}, and without blanks beside a Chinese character or sign; blanks between Latin words stay. */
    static String joined(String raw) {
        String line = trimmed(raw);
        StringBuilder out = new StringBuilder(line.length());
        int i = 0;
        while (i < line.length()) {
            char c = line.charAt(i);
            if (!blank(c)) {
                out.append(c);
                i++;
                continue;
            }
            while (blank(line.charAt(i))) {
                i++;
            }
            if (!chinese(out.charAt(out.length() - 1)) && !chinese(line.charAt(i))) {
                out.append(' ');
            }
        }
        return out.toString();
    }

    /** With one blank where there were several, of whatever kind. */
    static String evened(String raw) {
        StringBuilder out = new StringBuilder(raw.length());
        for (char c : raw.toCharArray()) {
            if (!blank(c)) {
                out.append(c);
            } else if (out.isEmpty() || out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        return out.toString();
    }

    static boolean blank(char c) {
        return c <= ' '
                || c == '\u3000'
                || c == '\u00a0'
                || c == '\ufeff'
                || c >= '\u2000' && c <= '\u200f'
                || c == '\u2060';
    }

    private static boolean chinese(char c) {
        return c >= '\u2e80' && c <= '\u9fff' || c >= '\uf900' && c <= '\ufaff' || c >= '\uff00' && c <= '\uffef';
    }
}
