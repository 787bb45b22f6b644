/** Draws files of strangers in processes of their own. */
@NullMarked
package org.canopy.platform.preview;

import org.jspecify.annotations.NullMarked;
