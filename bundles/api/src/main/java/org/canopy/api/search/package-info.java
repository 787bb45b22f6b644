/** Full-text search: an index per county and one for the shared library, asked as one. */
@NullMarked
@Export
@Version("0.1.0")
package org.canopy.api.search;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
