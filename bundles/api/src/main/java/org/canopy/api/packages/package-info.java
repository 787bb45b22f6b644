/** Modules that counties bring: packages, signed and checked, installed and removed while everything else runs. */
@NullMarked
@Export
@Version("0.1.0")
package org.canopy.api.packages;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
