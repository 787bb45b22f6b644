/** Commands for the people who run Canopy. */
@NullMarked
@Export
@Version("0.1.0")
package org.canopy.api.command;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
