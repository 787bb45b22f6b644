/** The tables of access, one class each. */
@NullMarked
package org.canopy.platform.access.store;

import org.jspecify.annotations.NullMarked;
