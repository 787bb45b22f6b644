package org.canopy.api.ledger;

import java.util.regex.Pattern;

/**
 * Who did what to what, and why: ids and codes, never a name, a word or a number of a person.
 *
 * @param actor an account's id, {@link #SYSTEM}, or {@link #OPERATOR}
 * @param act {@code <module>.<what>}: {@code identity.signed-in}
 * @param object id of what it was done to; empty where there is none
 * @param reason code of why; empty where there is none
 * @throws IllegalArgumentException if a part is longer than 200 characters or has others than letters, digits and {@code ._:/@-}
 */
public record LedgerLine(String actor, String act, String object, String reason) {
    /** The platform itself. */
    public static final String SYSTEM = "system";
    /** Somebody at this machine who gave a command. */
    public static final String OPERATOR = "operator";

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._:/@-]{0,200}");

    public LedgerLine {
        if (actor.isEmpty() || act.isEmpty()) {
            throw new IllegalArgumentException("a line of the ledger says who and what");
        }
        for (String part : new String[] {actor, act, object, reason}) {
            if (!CODE.matcher(part).matches()) {
                throw new IllegalArgumentException("a line of the ledger holds ids and codes only");
            }
        }
    }
}
