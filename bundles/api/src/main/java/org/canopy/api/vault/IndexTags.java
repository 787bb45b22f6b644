package org.canopy.api.vault;

import java.util.List;

/**
 * What stands for a value in an index. Several values share a tag, so that a tag shows little; whoever finds rows by it asks
 * {@link Vault#matches} which of them it is.
 *
 * @param stored the tag to store beside the sealed value
 * @param sought the tags to look for: {@code stored}, and that of the key before while a rotation is under way
 */
public record IndexTags(long stored, List<Long> sought) {
    private static final int VERSION_AT = 32;

    public IndexTags {
        sought = List.copyOf(sought);
    }

    /** Rows with a smaller tag were indexed under the key before, and are to be indexed anew. */
    public long current() {
        return stored >>> VERSION_AT << VERSION_AT;
    }

    /** That it is one. */
    @Override
    public String toString() {
        return "IndexTags";
    }
}
