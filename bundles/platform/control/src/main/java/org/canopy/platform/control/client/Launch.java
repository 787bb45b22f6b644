package org.canopy.platform.control.client;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * The first class of the server's process: refuses to start in words what could not run, takes {@code CANOPY_DATA} for
 * this process alone, leaves its number there, and hands over to the main class named by the first word.
 *
 * <p>The operating system gives the lock back when the process ends, however it ends.
 */
public final class Launch {
    /** Exit code when it refused; the last line of its standard error says why. */
    static final int REFUSED = 78;

    /** The address of a Unix socket holds 104 bytes on the stingiest system. */
    private static final int LONGEST = 100;

    private Launch() {}

    public static void main(String[] words) throws ReflectiveOperationException, IOException {
        Path data = Path.of(System.getProperty("canopy.data"));
        String address = System.getProperty("canopy.bind");
        int port = Integer.getInteger("canopy.port");
        if (data.resolve("control.sock").toString().getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            refuse("CANOPY_DATA is too long a path for the control socket in it: " + data);
        }
        try (FileChannel file =
                FileChannel.open(data.resolve("canopy.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            FileLock lock = file.tryLock();
            if (lock == null) {
                refuse("another Canopy runs on CANOPY_DATA " + data);
            }
            listen(address, port);
            Files.writeString(
                    data.resolve("canopy.pid"), ProcessHandle.current().pid() + "\n");
            handOver(words);
        }
    }

    /** Jetty would only log that it cannot listen, and the process would live on without a door. */
    private static void listen(String address, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
        } catch (IOException taken) {
            refuse("cannot listen on CANOPY_PORT " + port + " of " + address + " (" + taken.getMessage()
                    + "); bin/canopy status says whether a Canopy runs here");
        }
    }

    private static void handOver(String[] words) throws ReflectiveOperationException {
        try {
            Class.forName(words[0]).getMethod("main", String[].class).invoke(null, (Object)
                    Arrays.copyOfRange(words, 1, words.length));
        } catch (InvocationTargetException broken) {
            throw new IllegalStateException(broken.getCause());
        }
    }

    private static void refuse(String why) {
        System.err.println("canopy: " + why);
        System.exit(REFUSED);
    }
}
