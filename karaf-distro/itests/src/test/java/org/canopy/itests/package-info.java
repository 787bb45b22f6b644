/** The distribution as a county downloads it, started by its own script and asked from outside. */
@NullMarked
package org.canopy.itests;

import org.jspecify.annotations.NullMarked;
