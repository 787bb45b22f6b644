/** What modules tell the vault of what they keep sealed. */
@NullMarked
@Export
@Version("0.1.0")
package org.canopy.api.vault.spi;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
