package org.canopy.api.search;

import org.osgi.annotation.versioning.ProviderType;

/** An index that belongs to whoever opened it, and to no county and no library. */
@ProviderType
public interface TemporaryIndex extends SearchIndex, AutoCloseable {
    /** Closes it and removes its files. */
    @Override
    void close();
}
