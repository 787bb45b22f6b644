/** A county's database, and the library that all counties share. */
@NullMarked
@Export
@Version("0.1.0")
package org.canopy.api.store;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
