/** What modules implement to say whether they can work. */
@NullMarked
@Export
@Version("0.1.0")
package org.canopy.api.health.spi;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
