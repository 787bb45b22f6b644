package org.canopy.platform.wire;

import java.util.Optional;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Server;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a server inside this process, without a port, whether our own door answers yet. Before that nobody may come in: the
 * server would answer 404, and might remember it (see the door, {@code Gate} of platform/rest).
 */
final class Knock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Knock.class);
    /** Stands on every answer of ours. */
    private static final String OURS = "Content-Security-Policy:";

    private final Server server;
    private final LocalConnector inside;
    private int asked;

    /** @throws IllegalStateException if the server does not run */
    Knock(Server server) {
        this.server = server;
        this.inside = new LocalConnector(server);
        server.addConnector(inside);
        try {
            inside.start();
        } catch (Exception e) {
            throw new IllegalStateException("no connector inside the process", e);
        }
    }

    /** Each time at another address, which the server cannot know yet. */
    boolean answered() {
        try {
            String answer = inside.getResponse(
                    "GET /.knock-" + asked++ + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            return Optional.ofNullable(answer)
                    .filter(text -> text.contains(OURS))
                    .isPresent();
        } catch (Exception notYet) {
            LOG.debug("The door does not answer yet", notYet);
            return false;
        }
    }

    @Override
    public void close() {
        try {
            inside.stop();
        } catch (Exception e) {
            LOG.debug("The connector inside the process does not stop", e);
        }
        server.removeConnector(inside);
    }
}
