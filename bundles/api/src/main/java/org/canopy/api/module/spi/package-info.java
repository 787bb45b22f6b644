/** What parts of the platform implement to say that a module is not fit to be called. */
@NullMarked
@Export
@Version("0.1.0")
package org.canopy.api.module.spi;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
