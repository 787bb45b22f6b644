/** Cells and the switchboard: what a county's file says becomes a county that works. */
@NullMarked
@Export
@Version("0.1.0")
package org.canopy.platform.county;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
