/** {@code bin/canopy module-sign}: runs outside the server, {@code java.*} and a JDK's signing only. */
@NullMarked
package org.canopy.platform.trust.sign;

import org.jspecify.annotations.NullMarked;
