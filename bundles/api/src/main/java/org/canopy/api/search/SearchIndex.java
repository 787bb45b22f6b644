package org.canopy.api.search;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * One index on disk. A projection: it may be deleted at any time and is then empty until its owner fills it again. Changes
 * are visible to the next search after the call returns.
 */
@ProviderType
public interface SearchIndex {
    /** Puts {@code documents} in the place of everything of {@code source}; an empty list removes it. */
    void replaceSource(String source, List<SearchDocument> documents);

    /** Removes everything. */
    void clear();

    long size();

    /**
     * What the owner noted when it last filled the index completely (a revision of its data); empty string when the index
     * is new, was cleared, was damaged and thrown away, or was written by another version of the analysis.
     */
    String revision();

    void revision(String value);
}
