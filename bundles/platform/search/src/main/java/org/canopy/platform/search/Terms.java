package org.canopy.platform.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The one analysis, for documents and questions alike: every Chinese character and every pair of neighbours is a term; a
 * run of other letters and digits is one term. Width and case are folded. One pass, whatever the text.
 */
final class Terms {
    /** Changes whenever the same text would lie otherwise in the index; one written under another version starts anew. */
    static final String VERSION = "bag-3";

    private static final int LONGEST_WORD = 64;

    /** What is told of each term, in the order of the text. Offsets count UTF-16 units of the text given. */
    @FunctionalInterface
    interface Sink {
        void term(String term, int start, int end);
    }

    private static final int NONE = -1;

    private final IntPredicate wanted;
    private final Sink sink;
    private final StringBuilder word = new StringBuilder();
    private int wordStart;
    private int wordEnd;
    private int before = NONE;
    private int beforeStart;

    private Terms(IntPredicate wanted, Sink sink) {
        this.wanted = wanted;
        this.sink = sink;
    }

    static void read(String text, Sink sink) {
        read(text, ideograph -> true, sink);
    }

    /** Tells only of single ideographs that are wanted, and of pairs of them; of all words. */
    static void read(String text, IntPredicate wanted, Sink sink) {
        var terms = new Terms(wanted, sink);
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            int end = at + Character.charCount(c);
            if (isPlainHan(c)) {
                terms.take(c, at, end);
            } else {
                terms.folded(c, at, end);
            }
            at = end;
        }
        terms.endWord();
    }

    static List<String> of(String text) {
        List<String> terms = new ArrayList<>(text.length() * 2);
        read(text, (term, start, end) -> terms.add(term));
        return terms;
    }

    /** Whether a term alone says something of what is meant: a pair or a word does, a single character hardly. */
    static boolean isTelling(String term) {
        int first = term.codePointAt(0);
        return term.length() > Character.charCount(first) || !isIdeograph(first);
    }

    private void folded(int c, int start, int end) {
        if (c < 0x80) {
            take(Character.toLowerCase(c), start, end);
        } else if (c >= 0xD800 && c <= 0xDFFF) {
            take(' ', start, end);
        } else {
            Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC)
                    .codePoints()
                    .forEach(folded -> take(Character.toLowerCase(folded), start, end));
        }
    }

    private void take(int c, int start, int end) {
        if (isIdeograph(c)) {
            endWord();
            boolean tell = wanted.test(c);
            if (tell) {
                sink.term(Character.toString(c), start, end);
                if (before != NONE) {
                    sink.term(pair(before, c), beforeStart, end);
                }
            }
            before = tell ? c : NONE;
            beforeStart = start;
            return;
        }
        before = NONE;
        if (!Character.isLetterOrDigit(c)) {
            endWord();
            return;
        }
        if (word.length() == 0) {
            wordStart = start;
        }
        if (word.length() < LONGEST_WORD) {
            word.appendCodePoint(c);
        }
        wordEnd = end;
    }

    private static String pair(int first, int second) {
        int[] both = {first, second};
        return new String(both, 0, 2);
    }

    private void endWord() {
        if (word.length() > 0) {
            sink.term(word.toString(), wordStart, wordEnd);
            word.setLength(0);
        }
    }

    private static boolean isPlainHan(int c) {
        return c >= 0x4E00 && c <= 0x9FFF;
    }

    private static boolean isIdeograph(int c) {
        return isPlainHan(c) || (c > 0x7F && Character.isIdeographic(c));
    }
}
