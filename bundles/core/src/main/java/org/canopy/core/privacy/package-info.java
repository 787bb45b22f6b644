/** What the law asks of whoever handles personal data. */
@NullMarked
@Export
@Version("0.1.0")
package org.canopy.core.privacy;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
