/** The one port that listens: plain behind a proxy, or TLS with the county's own certificate. */
@NullMarked
package org.canopy.platform.wire;

import org.jspecify.annotations.NullMarked;
