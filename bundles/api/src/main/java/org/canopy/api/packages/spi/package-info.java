/** What the front tells of modules that came by package. */
@NullMarked
@Export
@Version("0.1.0")
package org.canopy.api.packages.spi;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
