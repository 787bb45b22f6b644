package org.canopy.api.policy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One adopted version of a policy in one county, as a decision stores it: {@code 2026-12-01-3fa9c1d20b11}.
 *
 * @param from first day on which it counts
 * @param digest first 12 hex digits of the SHA-256 of its text
 * @throws IllegalArgumentException if {@code digest} has another form
 */
public record PolicyVersion(LocalDate from, String digest) implements Comparable<PolicyVersion> {
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{12}");
    private static final Pattern FORM = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})-([0-9a-f]{12})");

    public PolicyVersion {
        if (!DIGEST.matcher(digest).matches()) {
            throw new IllegalArgumentException("not the digest of a policy: " + digest);
        }
    }

    /** @throws IllegalArgumentException if it is no version */
    public static PolicyVersion read(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("not a policy's version: " + text);
        }
        try {
            return new PolicyVersion(LocalDate.parse(form.group(1)), form.group(2));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a policy's version: " + text, e);
        }
    }

    @Override
    public int compareTo(PolicyVersion other) {
        int day = from.compareTo(other.from);
        return day != 0 ? day : digest.compareTo(other.digest);
    }

    @Override
    public String toString() {
        return from + "-" + digest;
    }
}
