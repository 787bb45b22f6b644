/** What modules implement to have due work done. */
@NullMarked
@Export
@Version("0.1.0")
package org.canopy.api.jobs.spi;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
