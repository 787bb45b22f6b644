/** Switching modules on and off, county by county. */
@NullMarked
package org.canopy.platform.switching;

import org.jspecify.annotations.NullMarked;
