/** A module that exists to be switched, torn and killed. */
@NullMarked
package org.canopy.itests.second;

import org.jspecify.annotations.NullMarked;
