package org.canopy.api.search;

import java.util.List;
import org.canopy.api.county.Cell;
import org.osgi.annotation.versioning.ProviderType;

/** Opens indexes, and asks several as one. */
@ProviderType
public interface SearchIndexes {
    /** The index {@code name} of the shared library. */
    SearchIndex shared(String name);

    /** The index {@code name} of a county. */
    SearchIndex of(Cell cell, String name);

    /** A new index of nobody, for a measurement or a trial; its files are gone when it is closed, or Canopy starts again. */
    TemporaryIndex temporary();

    /** Asks all of {@code indexes} as if they were one (one idf over all), best first. */
    SearchResult search(List<SearchIndex> indexes, SearchRequest request);
}
