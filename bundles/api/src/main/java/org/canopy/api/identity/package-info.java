/** Who works here, and what they may do. */
@NullMarked
@Export
@Version("0.1.0")
package org.canopy.api.identity;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
