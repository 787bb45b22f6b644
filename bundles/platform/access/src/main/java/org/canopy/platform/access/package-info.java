/** Who may read a guarded record, and why: asking, deciding, the guard of the vault. */
@NullMarked
package org.canopy.platform.access;

import org.jspecify.annotations.NullMarked;
