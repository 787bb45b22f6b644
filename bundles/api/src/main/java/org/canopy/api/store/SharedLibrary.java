package org.canopy.api.store;

import org.osgi.annotation.versioning.ProviderType;

/** What all counties read alike and none owns: the statutes. One database beside the counties', same rules as a cell's. */
@ProviderType
public interface SharedLibrary {
    /** As {@code Cell.read}. */
    <T> T read(Query<T> query);

    /** As {@code Cell.write}. */
    <T> T write(Query<T> query);
}
