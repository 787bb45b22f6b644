package org.canopy.platform.wire;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.canopy.testkit.ReadinessContract;
import org.eclipse.jetty.server.Server;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TLS is wanted and its files are not there. */
class ShutKeeperTest implements ReadinessContract<Keeper> {
    @TempDir
    Path folder;

    private Keeper keeper;

    @BeforeEach
    void want() throws IOException {
        Files.writeString(
                folder.resolve("org.canopy.web.cfg"),
                "tls.certificate = /nowhere/cert.pem\ntls.key = /nowhere/key.pem\n");
        Port port = new Port("127.0.0.1", 0);
        port.attach(new Server());
        keeper = new Keeper(folder, port, new PortFile(folder), Clock.systemUTC());
        keeper.look();
    }

    @Override
    public Keeper readiness() {
        return keeper;
    }

    @Test
    void itSaysThatThePortStaysClosed() {
        assertTrue(keeper.missing().isPresent() || !keeper.complaints().isEmpty());
    }
}
