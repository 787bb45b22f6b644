package org.canopy.api.search;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.osgi.annotation.versioning.ProviderType;

/**
 * One index on disk. A projection: it may be deleted at any time and is then empty until its owner fills it again.
 * Searches never wait for a change; they see a source whole, as it was before or after.
 */
@ProviderType
public interface SearchIndex {
    /**
     * Brings the index to hold exactly the sources of {@code wanted}, each at its revision; when it returns, the next
     * search sees all of it. Documents are asked for only where the revision differs, so a call that was cut short is
     * taken up by the next one.
     *
     * @param wanted revision by source (a law version, an explainer); the revision changes whenever the documents would
     * @param documents of a source, each with that source's name
     */
    void hold(Map<String, String> wanted, Function<String, List<SearchDocument>> documents);

    /**
     * Revision by source of what it holds. Empty when the index is new, was cleared, was damaged and thrown away, or was
     * written by another version of the analysis.
     */
    Map<String, String> sources();

    /** Removes everything. */
    void clear();

    /** Number of documents. */
    long size();
}
