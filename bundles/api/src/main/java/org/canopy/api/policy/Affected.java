package org.canopy.api.policy;

import java.util.regex.Pattern;

/**
 * Something that another policy would treat otherwise: what it is and its id, nothing more.
 *
 * @param kind {@code child}, {@code call}
 * @throws IllegalArgumentException if a part is no code: names have no place here
 */
public record Affected(String kind, String id) implements Comparable<Affected> {
    private static final Pattern KIND = Pattern.compile("[a-z][a-z-]{1,39}");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    public Affected {
        if (!KIND.matcher(kind).matches() || !ID.matcher(id).matches()) {
            throw new IllegalArgumentException("what a policy affects is told by kind and id only");
        }
    }

    @Override
    public int compareTo(Affected other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return kind + " " + id;
    }
}
