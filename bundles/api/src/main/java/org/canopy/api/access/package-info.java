/** Who may read a guarded record, and why: asked for, approved, granted for a time, written down. */
@NullMarked
@Export
@Version("0.1.0")
package org.canopy.api.access;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
