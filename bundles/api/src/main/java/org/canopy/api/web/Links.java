package org.canopy.api.web;

import java.net.URI;
import org.canopy.api.county.Cell;
import org.osgi.annotation.versioning.ProviderType;

/** Where things are, as addresses with the county's prefix. A platform service; also available to resources. */
@ProviderType
public interface Links {
    /** Address of {@code path} (begins with a slash) in this county, path only. */
    URI to(Cell cell, String path);
}
