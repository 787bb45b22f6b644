/** What a county decides in numbers and rules: dated, kept for ever, inherited from province and city. */
@NullMarked
@Export
@Version("0.1.0")
package org.canopy.api.policy;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
