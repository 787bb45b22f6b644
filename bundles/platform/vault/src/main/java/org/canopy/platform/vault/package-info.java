/** One vault per county: keys, envelopes, rotation. Only this package sees a key. */
@NullMarked
package org.canopy.platform.vault;

import org.jspecify.annotations.NullMarked;
