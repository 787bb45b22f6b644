/** A county and what belongs to it: the cell. */
@NullMarked
@Export
@Version("0.1.0")
package org.canopy.api.county;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
