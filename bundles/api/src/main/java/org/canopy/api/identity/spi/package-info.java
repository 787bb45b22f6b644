/** What modules implement to say what people may do with them. */
@NullMarked
@Export
@Version("0.1.0")
package org.canopy.api.identity.spi;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
