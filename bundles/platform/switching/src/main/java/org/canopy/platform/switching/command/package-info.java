/** Commands for operators. */
@NullMarked
package org.canopy.platform.switching.command;

import org.jspecify.annotations.NullMarked;
