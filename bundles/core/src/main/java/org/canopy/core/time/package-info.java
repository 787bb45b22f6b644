/** Time limits that a statute fixes; every other limit is a county's setting. */
@NullMarked
@Export
@Version("0.1.0")
package org.canopy.core.time;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
