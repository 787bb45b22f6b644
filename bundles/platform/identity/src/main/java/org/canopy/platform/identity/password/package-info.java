/** Slow hashes, and the queue before them. */
@NullMarked
package org.canopy.platform.identity.password;

import org.jspecify.annotations.NullMarked;
