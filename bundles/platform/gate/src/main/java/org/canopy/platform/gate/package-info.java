/** Nothing runs that is neither of this release nor signed by somebody this installation trusts. {@code java.*} only. */
@NullMarked
package org.canopy.platform.gate;

import org.jspecify.annotations.NullMarked;
