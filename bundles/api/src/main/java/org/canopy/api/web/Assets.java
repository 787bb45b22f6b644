package org.canopy.api.web;

import org.canopy.api.county.ModuleName;
import org.osgi.annotation.versioning.ProviderType;

/** The files that modules ship under {@code assets/}, at addresses that never change their content. A platform service. */
@ProviderType
public interface Assets {
    /** Address of {@code file} of that module: {@code /m/web/0a1b2c3d4e5f/canopy.css}. */
    String address(ModuleName module, String file);
}
