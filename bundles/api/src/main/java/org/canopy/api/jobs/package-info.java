/** Work that is due at a time: persisted, at least once, one runner per county. */
@NullMarked
@Export
@Version("0.1.0")
package org.canopy.api.jobs;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
