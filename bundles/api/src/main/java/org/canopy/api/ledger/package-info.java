/** The county's book of who did what: append-only, each line chained to the one before. */
@NullMarked
@Export
@Version("0.1.0")
package org.canopy.api.ledger;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
