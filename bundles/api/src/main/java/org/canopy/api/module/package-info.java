/** What is installed, what a county has on, and the switch. */
@NullMarked
@Export
@Version("0.1.0")
package org.canopy.api.module;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
