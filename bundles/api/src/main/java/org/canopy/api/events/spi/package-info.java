/** What modules implement to hear of events. */
@NullMarked
@Export
@Version("0.1.0")
package org.canopy.api.events.spi;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
