/** Stands in for sign-in where a test asks for pages that need it. */
@NullMarked
package org.canopy.itests.guard;

import org.jspecify.annotations.NullMarked;
