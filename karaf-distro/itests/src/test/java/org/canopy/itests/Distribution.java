package org.canopy.itests;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.net.SocketFactory;

/** The unpacked download: two invented counties, and the module {@code second} as a county would add it. */
final class Distribution {
    static final String DEMO = "demo = true\nbyDefault = true\nmodules = content";
    static final String QINGHE = "modules = content, second";

    private final Path folder;
    private final int port;
    private final Maker maker;

    private Distribution(Path folder, int port, Maker maker) {
        this.folder = folder;
        this.port = port;
        this.maker = maker;
    }

    /** What a command said, and its exit code. */
    record Said(int code, String words) {}

    static Distribution unpacked(String name) throws IOException {
        Path folder = Download.installed(name);
        Distribution made = new Distribution(folder, freePort(), maker(folder));
        made.add("second", Path.of(System.getProperty("canopy.second")));
        made.county("demo", "青禾县", "519921000000", DEMO);
        made.county("qinghe", "清溪县", "519922000000", QINGHE);
        return made;
    }

    /** Whom this installation trusts. */
    Maker maker() {
        return maker;
    }

    private static Maker maker(Path folder) throws IOException {
        try {
            Maker maker = Maker.made(folder.resolve("makers"), "trusted");
            maker.trustedIn(folder);
            return maker;
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    void county(String name, String title, String division, String lines) throws IOException {
        settings(
                "county-" + name,
                "title = " + title + "\ndivision = " + division + "\nzone = Asia/Shanghai\n" + lines + "\n");
    }

    /** Writes {@code etc/org.canopy.<name>.cfg} as an editor does: whole. */
    void settings(String name, String text) throws IOException {
        Path fresh = folder.resolve("etc/fresh.tmp");
        Files.writeString(fresh, text);
        Files.move(fresh, folder.resolve("etc/org.canopy." + name + ".cfg"), StandardCopyOption.REPLACE_EXISTING);
    }

    /** With a part in which something happens whatever modules are on. Call before {@link #start}. */
    Distribution eventful() throws IOException {
        add("standin", Path.of(System.getProperty("canopy.standin")));
        return this;
    }

    /** Adds a module, to be installed at the next start, as a feature of its own. */
    void add(String name, Path built) throws IOException {
        Path jar = folder.resolve("system/" + name + ".jar");
        Files.write(jar, maker.signed(Files.readAllBytes(built)));
        URI feature = feature(folder.resolve("etc/" + name + "-feature.xml"), name, jar);
        Path boot = folder.resolve("etc/org.apache.karaf.features.cfg");
        String text = Files.readString(boot)
                .replaceFirst("(?m)^featuresBoot *=", "featuresBoot=" + name + "/1.0.0,")
                .replaceFirst(
                        "(?m)^featuresRepositories *=",
                        "featuresRepositories=" + feature.toString().replace(":", "\\\\:") + ",");
        Files.writeString(boot, text);
    }

    /** Writes the features file that a county would get with the module. */
    static URI feature(Path file, String name, Path jar) throws IOException {
        Files.writeString(
                file,
                """
                <features name="%s" xmlns="http://karaf.apache.org/xmlns/features/v1.6.0">
                  <feature name="%s" version="1.0.0"><bundle>%s</bundle></feature>
                </features>
                """
                        .formatted(name, name, jar.toUri()));
        return file.toUri();
    }

    /**
     * Below the ports that a system gives out by itself, and each JVM of tests from a range of its own: so nobody takes it
     * before Canopy does.
     */
    static int freePort() throws IOException {
        int range = 2_500 * (Integer.getInteger("surefire.forkNumber", 0) % 4);
        while (true) {
            int port = 20_000 + range + ThreadLocalRandom.current().nextInt(2_500);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (BindException taken) {
                // another one
            }
        }
    }

    Said canopy(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(script()));
        command.addAll(Arrays.asList(words));
        return run(command);
    }

    Said run(List<String> command) throws IOException, InterruptedException {
        return run(command, Map.of());
    }

    /** Runs a command with the surroundings of this installation, some of them changed. */
    Said run(List<String> command, Map<String, String> surroundings) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "said", ".txt");
        ProcessBuilder builder = here(command).redirectErrorStream(true).redirectOutput(out.toFile());
        builder.environment().putAll(surroundings);
        Process process = builder.start();
        if (!process.waitFor(300, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("did not end: " + command);
        }
        String words = Files.readString(out);
        Files.delete(out);
        return new Said(process.exitValue(), words);
    }

    /** A command with the surroundings of this installation, to be started. */
    ProcessBuilder here(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("CANOPY_PORT", Integer.toString(port));
        builder.environment().put("CANOPY_BIND", "127.0.0.1");
        builder.environment().put("CANOPY_DATA", data().toString());
        builder.environment().put("CANOPY_KEYS", folder.resolve("keys").toString());
        // as a bare server has it: file names and words are Chinese all the same
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("CANOPY_JAVA_OPTS", String.join(" ", jvm()));
        return builder;
    }

    void start() throws IOException, InterruptedException {
        Said said = canopy("start");
        if (said.code() != 0) {
            throw new IllegalStateException(said.words());
        }
    }

    void stop() throws IOException, InterruptedException {
        canopy("stop");
    }

    /** Options of a JVM that lives for a minute; none where the tests were asked for by name, perhaps for their figures. */
    static String[] jvm() {
        return System.getProperty("canopy.jvm", "").isBlank()
                ? new String[0]
                : System.getProperty("canopy.jvm").split(" ");
    }

    /** {@code bin/canopy}. */
    String script() {
        return folder.resolve("bin/canopy").toString();
    }

    long pid() throws IOException {
        return Long.parseLong(Files.readString(data().resolve("canopy.pid"), StandardCharsets.US_ASCII)
                .trim());
    }

    /** Ports, TCP and UDP, on which the process listens, from the kernel's own tables. */
    List<Integer> listening() throws IOException {
        long pid = pid();
        Set<String> inodes;
        try (var fds = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            inodes = fds.map(Distribution::target)
                    .filter(t -> t.startsWith("socket:["))
                    .map(t -> t.substring(8, t.length() - 1))
                    .collect(Collectors.toSet());
        }
        List<Integer> ports = new ArrayList<>();
        for (String table : List.of("tcp", "tcp6", "udp", "udp6")) {
            for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/net/" + table))) {
                String[] parts = line.trim().split("\\s+");
                boolean listens = table.startsWith("udp") || parts[3].equals("0A");
                if (parts.length > 9 && listens && inodes.contains(parts[9])) {
                    ports.add(Integer.parseInt(parts[1].substring(parts[1].lastIndexOf(':') + 1), 16));
                }
            }
        }
        return ports;
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return "";
        }
    }

    Path data() {
        return folder.resolve("data");
    }

    Path folder() {
        return folder;
    }

    Portal portal() {
        return new Portal(port, SocketFactory.getDefault());
    }

    /** All files below the data folder. */
    List<Path> files() throws IOException {
        try (var all = Files.walk(data())) {
            return all.filter(Files::isRegularFile).collect(Collectors.toList());
        }
    }
}
