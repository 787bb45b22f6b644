/** Places of a county: codes, levels and a tree whose nodes carry dates. */
@NullMarked
@Export
@Version("0.1.0")
package org.canopy.core.division;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
