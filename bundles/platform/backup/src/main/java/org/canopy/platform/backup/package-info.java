/** A county's data away from the machine, and back: backup, restore, drill. */
@NullMarked
package org.canopy.platform.backup;

import org.jspecify.annotations.NullMarked;
