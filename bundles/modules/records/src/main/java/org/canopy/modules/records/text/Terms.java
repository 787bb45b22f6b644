package org.canopy.modules.records.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What is looked for: each pair of neighbours in a run of Chinese characters (a run of one: itself), and each word of other
 * letters and digits, whole. Width and case are folded. As the portal's own search reads questions (ADR 10), but that a
 * single character counts only where nothing else was typed.
 */
final class Terms {
    /** As many as an {@code int} has bits for, its sign left out. */
    static final int MOST = 31;

    private final List<String> terms;

    private Terms(List<String> terms) {
        this.terms = terms;
    }

    static Terms of(String words) {
        Set<String> pairs = new LinkedHashSet<>();
        Set<String> single = new LinkedHashSet<>();
        String text = folded(words);
        for (int at = 0; at < text.length(); ) {
            int end = runEnd(text, at);
            String run = text.substring(at, end);
            if (isHan(run.codePointAt(0))) {
                int[] signs = run.codePoints().toArray();
                for (int i = 0; i + 1 < signs.length; i++) {
                    pairs.add(new String(signs, i, 2));
                }
                if (signs.length == 1) {
                    single.add(run);
                }
            } else if (Character.isLetterOrDigit(run.codePointAt(0))) {
                pairs.add(run);
            }
            at = end;
        }
        Set<String> all = pairs.isEmpty() ? single : pairs;
        return new Terms(all.stream().limit(MOST).toList());
    }

    boolean isEmpty() {
        return terms.isEmpty();
    }

    int size() {
        return terms.size();
    }

    /** Which of the terms this text holds: bit by bit. */
    int in(String text) {
        String folded = folded(text);
        int held = 0;
        for (int i = 0; i < terms.size(); i++) {
            if (find(folded, terms.get(i), 0) >= 0) {
                held |= 1 << i;
            }
        }
        return held;
    }

    /** Where they stand in this text, in its order. Width and case are folded sign by sign, so that places stay what they are. */
    List<Place> places(String text) {
        String folded = signBySign(text);
        List<Place> places = new ArrayList<>();
        for (String term : terms) {
            for (int at = find(folded, term, 0); at >= 0; at = find(folded, term, at + 1)) {
                places.add(new Place(at, at + term.length()));
            }
        }
        places.sort((one, other) -> Integer.compare(one.from(), other.from()));
        return places;
    }

    /** From one sign to before another. */
    record Place(int from, int to) {}

    /** A word of letters and digits is found whole: 11 is not in 110. */
    private static int find(String text, String term, int from) {
        int at = text.indexOf(term, from);
        if (isHan(term.codePointAt(0))) {
            return at;
        }
        while (at >= 0 && !(edge(text, at - 1) && edge(text, at + term.length()))) {
            at = text.indexOf(term, at + 1);
        }
        return at;
    }

    private static boolean edge(String text, int at) {
        return at < 0 || at >= text.length() || isHan(text.charAt(at)) || !Character.isLetterOrDigit(text.charAt(at));
    }

    private static int runEnd(String text, int from) {
        int first = text.codePointAt(from);
        int at = from + Character.charCount(first);
        while (at < text.length() && kind(text.codePointAt(at)) == kind(first) && kind(first) > 0) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private static int kind(int sign) {
        return isHan(sign) ? 1 : Character.isLetterOrDigit(sign) ? 2 : 0;
    }

    private static boolean isHan(int sign) {
        return sign >= 0x4e00 && sign <= 0x9fff || sign > 0x7f && Character.isIdeographic(sign);
    }

    private static String folded(String text) {
        String nfkc = Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC);
        return nfkc.toLowerCase(Locale.ROOT);
    }

    private static String signBySign(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            String sign = folded(text.substring(i, i + 1));
            folded.append(sign.length() == 1 ? sign : text.substring(i, i + 1));
        }
        return folded.toString();
    }
}
