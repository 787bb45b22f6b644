/** Commands for the people who run Canopy, through a socket in {@code CANOPY_DATA}. */
@NullMarked
package org.canopy.platform.control;

import org.jspecify.annotations.NullMarked;
