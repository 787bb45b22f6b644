/** Modules that counties bring: checked before anything of them is unpacked, contained when they do harm. */
@NullMarked
package org.canopy.platform.trust;

import org.jspecify.annotations.NullMarked;
