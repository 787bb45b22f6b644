/** Numbers of persons and organisations that check themselves and do not print themselves. */
@NullMarked
@Export
@Version("0.1.0")
package org.canopy.core.identity;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
