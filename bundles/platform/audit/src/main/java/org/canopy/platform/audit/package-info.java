/** The end of each county's ledger, signed and kept in a second place, and the way to check all of it. */
@NullMarked
package org.canopy.platform.audit;

import org.jspecify.annotations.NullMarked;
