package org.canopy.platform.search;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.canopy.api.search.SearchResult.Piece;

/**
 * Cuts from a text the stretch that holds most of a question's weight, each term counted once, whole sentences where they
 * fit. One pass; only the first {@value #READ} characters of a text are looked at.
 */
final class Snippets {
    /** Longest snippet, the marks of a cut not counted. */
    static final int LONGEST = 120;

    private static final int READ = 50_000;
    private static final int CORE = 80;
    private static final String CUT = "…";
    private static final String SENTENCE_ENDS = "。！？；!?;\n";
    private static final String PAUSES = "，、：,: ";

    private record Match(String term, int start, int end) {}

    private final Map<String, Float> weights;
    private final BitSet characters = new BitSet();

    Snippets(Map<String, Float> weights) {
        this.weights = weights;
        weights.keySet().forEach(term -> term.codePoints().forEach(characters::set));
    }

    List<Piece> of(String body) {
        String text = body.substring(0, border(body, Math.min(READ, body.length())));
        List<Match> matches = new ArrayList<>();
        Terms.read(text, characters::get, (term, start, end) -> {
            if (weights.containsKey(term) && end - start <= CORE) {
                matches.add(new Match(term, start, end));
            }
        });
        matches.sort(java.util.Comparator.comparingInt(Match::start));
        int[] core = heaviest(matches);
        int start = startOf(text, core[0], core[1]);
        int end = endOf(text, start, core[1]);
        return pieces(text, start, end, matches);
    }

    /** The stretch of at most {@link #CORE} characters with most weight; the first where several are equal. */
    private int[] heaviest(List<Match> matches) {
        int[] best = {0, 0};
        double most = 0;
        double sum = 0;
        var window = new ArrayDeque<Match>();
        Map<String, Integer> held = new HashMap<>();
        for (Match match : matches) {
            window.add(match);
            if (held.merge(match.term(), 1, Integer::sum) == 1) {
                sum += weights.getOrDefault(match.term(), 0f);
            }
            while (match.end() - window.element().start() > CORE) {
                Match gone = window.remove();
                if (held.merge(gone.term(), -1, Integer::sum) == 0) {
                    sum -= weights.getOrDefault(gone.term(), 0f);
                }
            }
            if (sum > most + 1e-6) {
                most = sum;
                best = new int[] {window.element().start(), match.end()};
            }
        }
        return best;
    }

    private static int startOf(String text, int coreStart, int coreEnd) {
        int earliest = Math.max(0, coreEnd - LONGEST);
        int pause = -1;
        for (int at = coreStart; at > earliest; at--) {
            char before = text.charAt(at - 1);
            if (SENTENCE_ENDS.indexOf(before) >= 0) {
                return at;
            }
            if (pause < 0 && coreStart - at >= 10 && PAUSES.indexOf(before) >= 0) {
                pause = at;
            }
        }
        if (earliest == 0) {
            return 0;
        }
        return pause >= 0 ? pause : border(text, Math.max(earliest, coreStart - 20));
    }

    private static int endOf(String text, int start, int coreEnd) {
        int latest = Math.min(text.length(), start + LONGEST);
        if (latest == text.length()) {
            return latest;
        }
        for (int at = latest; at >= Math.max(coreEnd, start + LONGEST / 2) && at > start; at--) {
            if (SENTENCE_ENDS.indexOf(text.charAt(at - 1)) >= 0) {
                return at;
            }
        }
        return Math.max(border(text, latest), start);
    }

    private static List<Piece> pieces(String text, int start, int end, List<Match> matches) {
        List<Piece> pieces = new ArrayList<>();
        if (start > 0) {
            pieces.add(new Piece(CUT, false));
        }
        int done = start;
        int markEnd = start;
        int markStart = start;
        for (Match match : matches) {
            if (match.start() < start || match.end() > end) {
                continue;
            }
            if (match.start() > markEnd) {
                add(pieces, text, markStart, markEnd, true);
                done = Math.max(done, markEnd);
                add(pieces, text, done, match.start(), false);
                markStart = match.start();
            }
            markEnd = Math.max(markEnd, match.end());
        }
        add(pieces, text, markStart, markEnd, true);
        add(pieces, text, markEnd, end, false);
        if (end < text.length()) {
            pieces.add(new Piece(CUT, false));
        }
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, int start, int end, boolean marked) {
        if (start < end) {
            pieces.add(new Piece(printable(text, start, end), marked));
        }
    }

    /** Line ends and other control characters become blanks. */
    private static String printable(String text, int start, int end) {
        char[] piece = new char[end - start];
        text.getChars(start, end, piece, 0);
        for (int i = 0; i < piece.length; i++) {
            if (Character.isISOControl(piece[i])) {
                piece[i] = ' ';
            }
        }
        return new String(piece);
    }

    /** {@code at}, or one less where it would tear a character of two units. */
    private static int border(String text, int at) {
        boolean torn = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
        return torn ? at - 1 : at;
    }
}
