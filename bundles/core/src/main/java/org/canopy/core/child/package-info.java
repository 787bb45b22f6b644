/** Children as the county's lists know them. */
@NullMarked
@Export
@Version("0.1.0")
package org.canopy.core.child;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
