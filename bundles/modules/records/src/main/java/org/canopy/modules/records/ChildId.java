package org.canopy.modules.records;

import java.util.regex.Pattern;
import org.canopy.api.access.Subject;
import org.canopy.api.county.ModuleName;

/**
 * A child's file: drawn, and says nothing about the child.
 *
 * @throws IllegalArgumentException if {@code value} is not 26 characters of base 32
 */
public record ChildId(String value) {
    public static final ModuleName RECORDS = new ModuleName("records");

    private static final Pattern FORM = Pattern.compile("[a-z2-7]{26}");

    public ChildId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a file's id");
        }
    }

    /** @throws IllegalArgumentException if it is no child's file */
    public static ChildId of(Subject subject) {
        if (!subject.type().equals(GuardedChildren.TYPE)) {
            throw new IllegalArgumentException("not a child's file");
        }
        return new ChildId(subject.record().substring("child:".length()));
    }

    /** What readers are granted. */
    public Subject subject() {
        return new Subject(RECORDS, "child:" + value);
    }

    @Override
    public String toString() {
        return value;
    }
}
