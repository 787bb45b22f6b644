/** The caller's end of the control socket: {@code java.*} only, run by {@code bin/canopy}. */
@NullMarked
package org.canopy.platform.control.client;

import org.jspecify.annotations.NullMarked;
