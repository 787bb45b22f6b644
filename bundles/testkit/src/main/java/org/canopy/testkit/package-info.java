/** What our modules and a county's are tested with. */
@NullMarked
@Export
@Version("0.1.0")
package org.canopy.testkit;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
