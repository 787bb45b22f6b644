/** One database with its single committer, its readers, its migrations, and the work that is due in it. */
@NullMarked
@Export
@Version("0.1.0")
package org.canopy.platform.store;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
