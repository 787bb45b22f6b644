/** Whole counties, copied and laid in again. For the platform's own parts, not for modules. */
@NullMarked
@Export
@Version("0.1.0")
package org.canopy.api.backup;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
