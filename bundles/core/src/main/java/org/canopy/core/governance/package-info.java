/** The 671 model as data: six protections, seven plan slots, one co-ordination platform. */
@NullMarked
@Export
@Version("0.1.0")
package org.canopy.core.governance;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
