package org.canopy.modules.records;

import java.util.regex.Pattern;
import org.canopy.api.vault.Label;

/**
 * One fact within a file, in all its versions: drawn, but for who the child is.
 *
 * @throws IllegalArgumentException if {@code value} is neither
 */
public record FactId(String value) {
    private static final Pattern FORM = Pattern.compile("identity|[a-z2-7]{26}");

    /** Who the child is. */
    public static final FactId IDENTITY = new FactId("identity");

    public FactId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a fact's id");
        }
    }

    /** Where one version of it opens. Each fact has a key of its own, so that it can be erased alone. */
    public Label label(ChildId child, int version) {
        return label(child, "fact", version);
    }

    /** Where a part of it opens that is sealed apart. */
    public Label label(ChildId child, String field, int version) {
        return new Label(ChildId.RECORDS, "child:" + child + ":" + value, field, version);
    }

    @Override
    public String toString() {
        return value;
    }
}
