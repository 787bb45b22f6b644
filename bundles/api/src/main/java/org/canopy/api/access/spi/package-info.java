/** What modules implement so that nobody reads their records without reason. */
@NullMarked
@Export
@Version("0.1.0")
package org.canopy.api.access.spi;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
