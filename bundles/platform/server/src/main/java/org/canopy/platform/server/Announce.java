package org.canopy.platform.server;

import java.util.Hashtable;
import org.eclipse.jetty.server.Server;
import org.osgi.framework.FrameworkUtil;

/** Called by {@code jetty.xml}. */
public final class Announce {
    private Announce() {}

    /** Registers {@code made}, which does not run yet, as a service of Pax Web. */
    public static void server(Server made) {
        FrameworkUtil.getBundle(Announce.class)
                .getBundleContext()
                .registerService(Server.class, made, new Hashtable<>());
    }
}
