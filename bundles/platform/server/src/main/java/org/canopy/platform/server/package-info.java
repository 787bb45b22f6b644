/** A fragment of Pax Web: makes its Jetty server a service. Lives in Pax Web's class loader, so it knows nothing of ours. */
@NullMarked
package org.canopy.platform.server;

import org.jspecify.annotations.NullMarked;
