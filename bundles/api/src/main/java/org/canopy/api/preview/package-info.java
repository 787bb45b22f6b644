/** Pictures of files that came from strangers. */
@NullMarked
@Export
@Version("0.1.0")
package org.canopy.api.preview;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
