/** Age on a day, and the ages at which the law draws a line. */
@NullMarked
@Export
@Version("0.1.0")
package org.canopy.core.age;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
