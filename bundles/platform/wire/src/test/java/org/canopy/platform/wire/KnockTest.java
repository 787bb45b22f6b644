package org.canopy.platform.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.Test;

class KnockTest {
    @Test
    void onlyOurOwnDoorCounts() throws Exception {
        var ours = new AtomicBoolean();
        var server = new Server();
        server.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                if (ours.get()) {
                    response.getHeaders().put("Content-Security-Policy", "default-src 'none'");
                }
                response.setStatus(404);
                callback.succeeded();
                return true;
            }
        });
        server.start();
        try {
            try (var knock = new Knock(server)) {
                assertFalse(knock.answered(), "a 404 of the server itself");
                ours.set(true);
                assertTrue(knock.answered());
            }
            assertEquals(0, server.getConnectors().length);
        } finally {
            server.stop();
        }
    }
}
