/** Stands in for a module in which something happens. */
@NullMarked
package org.canopy.itests.standin;

import org.jspecify.annotations.NullMarked;
