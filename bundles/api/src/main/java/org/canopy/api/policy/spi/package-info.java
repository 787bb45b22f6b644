/** How a module says what its policies are, and what a change of one would touch. */
@NullMarked
@Export
@Version("0.1.0")
package org.canopy.api.policy.spi;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
