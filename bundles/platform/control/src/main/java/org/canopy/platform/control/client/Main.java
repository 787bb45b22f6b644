package org.canopy.platform.control.client;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives one command to the running Canopy, or waits until it is ready. */
public final class Main {
    private static final int FAILED = 1;

    private Main() {}

    public static void main(String[] words) throws IOException, InterruptedException {
        int code = words.length == 4 && words[0].equals("--await")
                ? await(Integer.parseInt(words[1]), Long.parseLong(words[2]), Integer.parseInt(words[3]))
                : call(List.of(words));
        System.exit(code);
    }

    /**
     * Asks until {@code /readyz} answers 200 and commands are heard, the port is said to stay shut, the process has gone, or
     * the time is over. The port alone proves nothing: another Canopy may have it.
     */
    private static int await(int port, long process, int seconds) throws InterruptedException {
        Health health = new Health(Path.of(System.getenv("CANOPY_DATA"), "canopy.port"), port);
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        int asked = 0;
        while (true) {
            Optional<String> missing = hears() ? health.missing() : Optional.of("the control socket does not answer");
            if (missing.isEmpty()) {
                finishDots(asked);
                return 0;
            }
            boolean late = System.nanoTime() >= end;
            if (!alive(process) || health.shut() || late) {
                finishDots(asked);
                if (late && seconds > 0) {
                    System.err.println("canopy: still missing after " + seconds + " s: " + missing.get());
                }
                return FAILED;
            }
            if (++asked % 5 == 0) {
                System.out.print('.');
                System.out.flush();
            }
            Thread.sleep(200);
        }
    }

    /** A process that ended but was not waited for has no command any more. */
    private static boolean alive(long process) {
        return ProcessHandle.of(process)
                .filter(ProcessHandle::isAlive)
                .flatMap(found -> found.info().command())
                .isPresent();
    }

    private static void finishDots(int asked) {
        if (asked >= 5) {
            System.out.println();
        }
    }

    /** Nobody but the Canopy of our own data opens this socket; one that was left behind refuses. */
    private static boolean hears() {
        try (SocketChannel channel = SocketChannel.open(door())) {
            return channel.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static UnixDomainSocketAddress door() {
        return UnixDomainSocketAddress.of(Path.of(System.getenv("CANOPY_DATA"), "control.sock"));
    }

    private static int call(List<String> words) {
        try (SocketChannel channel = SocketChannel.open(door());
                DataInputStream in = new DataInputStream(Channels.newInputStream(channel));
                DataOutputStream out = new DataOutputStream(Channels.newOutputStream(channel))) {
            List<String> texts = new ArrayList<>();
            texts.add(Path.of("").toAbsolutePath().toString());
            texts.addAll(words);
            Wire.writeCall(out, texts);
            return show(in, out);
        } catch (EOFException broken) {
            System.err.println("canopy: the connection ended before the command did");
        } catch (IOException absent) {
            System.err.println("canopy: Canopy does not answer at " + door() + " (is it starting?)");
        }
        return FAILED;
    }

    private static int show(DataInputStream in, DataOutputStream out) throws IOException {
        while (true) {
            int kind = in.readUnsignedByte();
            byte[] bytes = Wire.bytes(in);
            switch (kind) {
                case Wire.OUT -> System.out.writeBytes(bytes);
                case Wire.ERR -> System.err.writeBytes(bytes);
                case Wire.ASK -> Secrets.answer(new String(bytes, StandardCharsets.UTF_8), out);
                case Wire.EXIT -> {
                    System.out.flush();
                    return bytes[0];
                }
                default -> throw new IOException("unknown frame");
            }
        }
    }
}
