/** Calls to other machines, for modules that were granted one; Canopy itself sends nothing to anybody. */
@NullMarked
@Export
@Version("0.1.0")
package org.canopy.api.outbound;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
