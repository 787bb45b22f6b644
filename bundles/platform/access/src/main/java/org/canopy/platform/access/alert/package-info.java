/** Unusual viewing: a rule over lines of the ledger. */
@NullMarked
package org.canopy.platform.access.alert;

import org.jspecify.annotations.NullMarked;
