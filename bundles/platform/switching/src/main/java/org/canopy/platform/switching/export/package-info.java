/** A module's data of one county as a file. */
@NullMarked
package org.canopy.platform.switching.export;

import org.jspecify.annotations.NullMarked;
