package org.canopy.platform.control;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.canopy.platform.control.client.Wire;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The door for commands: a Unix socket that only its owner may open. No port. */
@Component(service = ControlSocket.class, immediate = true)
public final class ControlSocket {
    private static final Logger LOG = LoggerFactory.getLogger(ControlSocket.class);

    private final Path place;
    private final ServerSocketChannel door;
    private final Dispatcher dispatcher;
    private final ExecutorService callers = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "canopy-control");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    public ControlSocket(@Reference CommandBook book) throws IOException {
        this(book, Path.of(System.getProperty("canopy.data", "canopy-data")));
    }

    ControlSocket(CommandBook book, Path data) throws IOException {
        place = data.resolve("control.sock");
        dispatcher = new Dispatcher(book);
        Files.createDirectories(data);
        Files.deleteIfExists(place);
        door = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        door.bind(UnixDomainSocketAddress.of(place));
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rw-------"));
        callers.execute(this::welcome);
    }

    @Deactivate
    void close() throws IOException {
        door.close();
        callers.shutdownNow();
        Files.deleteIfExists(place);
    }

    private void welcome() {
        while (door.isOpen()) {
            try {
                SocketChannel caller = door.accept();
                callers.execute(() -> serve(caller));
            } catch (IOException closed) {
                if (door.isOpen()) {
                    LOG.warn("The control socket refused a caller", closed);
                }
            }
        }
    }

    private void serve(SocketChannel caller) {
        try (caller;
                DataInputStream in = new DataInputStream(Channels.newInputStream(caller));
                DataOutputStream out =
                        new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(caller)))) {
            List<String> call = Wire.readCall(in);
            if (call.isEmpty()) {
                return;
            }
            var says = Frames.writer(out, Wire.OUT);
            var complains = Frames.writer(out, Wire.ERR);
            int code = dispatcher.run(
                    Path.of(call.get(0)), call.subList(1, call.size()), says, complains, new AskedCaller(in, out));
            says.flush();
            complains.flush();
            Wire.writeFrame(out, Wire.EXIT, new byte[] {(byte) code}, 0, 1);
        } catch (IOException gone) {
            LOG.debug("A caller of the control socket has gone", gone);
        }
    }
}
