package org.canopy.platform.access;

import org.canopy.api.access.Subject;
import org.canopy.core.privacy.LegalBasis;

/**
 * What somebody asks for.
 *
 * @param minutes how long, from the decision on
 * @param words why, in their own words; sealed before it is stored
 * @throws IllegalArgumentException if the words are none or too many, or the minutes are none or too many for this way
 */
public record Wish(Request.Kind kind, Subject subject, Why why, LegalBasis basis, int minutes, String words) {
    /** A day; whoever needs it longer works on the case, and is assigned to it. */
    public static final int LONGEST_ASKED = 24 * 60;
    /** SECURITY: 60 minutes at most. */
    public static final int LONGEST_GLASS = 60;

    public static final int LONGEST_WORDS = SealedWords.LONGEST;

    public Wish {
        if (words.isBlank() || words.length() > LONGEST_WORDS) {
            throw new IllegalArgumentException("whoever asks says why, in " + LONGEST_WORDS + " characters at most");
        }
        if (minutes < 1 || minutes > longest(kind)) {
            throw new IllegalArgumentException("1 to " + longest(kind) + " minutes");
        }
    }

    public static int longest(Request.Kind kind) {
        return kind == Request.Kind.GLASS ? LONGEST_GLASS : LONGEST_ASKED;
    }
}
