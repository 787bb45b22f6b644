/** What must not lie in clear: sealing and opening, with nothing to choose and nothing to forget. */
@NullMarked
@Export
@Version("0.1.0")
package org.canopy.api.vault;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
