package org.canopy.platform.identity;

import org.canopy.api.identity.spi.PermissionSet;

/** A permission set and the bundle it comes from; the platform's own count in every county. */
record Offered(String module, boolean platform, PermissionSet set) {}
