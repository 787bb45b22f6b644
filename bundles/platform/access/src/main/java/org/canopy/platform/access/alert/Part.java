package org.canopy.platform.access.alert;

import java.util.Locale;

/** One part of the rule. The hour is none: who works at night is no suspect. */
public enum Part {
    /** Many records read without doing anything with them. */
    MANY,
    /** The same of records of places where this person has no work. */
    ELSEWHERE,
    /** One record again and again, on many days, without doing anything with it. */
    AGAIN,
    /** Many records that the vault refused. */
    REFUSED,
    /** The glass was broken often. */
    GLASS;

    /** As it stands in a policy, in the table and in the ledger. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
