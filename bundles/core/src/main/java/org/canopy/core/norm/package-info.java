/** Norms, where their articles are cited, and whether they are in force on a day. */
@NullMarked
@Export
@Version("0.1.0")
package org.canopy.core.norm;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
