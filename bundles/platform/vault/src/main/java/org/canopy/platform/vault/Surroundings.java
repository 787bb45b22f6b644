package org.canopy.platform.vault;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.canopy.api.county.CellName;

/**
 * Where keys and data lie, and how far this installation can be reached.
 *
 * @param bind address that the port listens on
 * @param credentials folder in which systemd lays passphrases down
 */
record Surroundings(Path keys, Path data, Path etc, String bind, Optional<Path> credentials) {
    static Surroundings ofProcess(Map<String, String> environment) {
        Path etc = Path.of(System.getProperty("karaf.etc", "etc")).toAbsolutePath();
        return new Surroundings(
                Path.of(System.getProperty(
                        "canopy.keys", etc.resolveSibling("canopy-keys").toString())),
                Path.of(System.getProperty(
                        "canopy.data", etc.resolveSibling("canopy-data").toString())),
                etc,
                System.getProperty("canopy.bind", "127.0.0.1"),
                Optional.ofNullable(environment.get("CREDENTIALS_DIRECTORY")).map(Path::of));
    }

    KeyFolder folder(CellName cell) {
        return KeyFolder.of(cell, keys, data);
    }

    /** The passphrase that systemd laid down for this county; the caller wipes it. */
    Optional<char[]> credential(CellName cell) {
        Optional<Path> file = credentials
                .map(folder -> folder.resolve("canopy-vault-" + cell.value()))
                .filter(Files::exists);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        byte[] bytes = new byte[0];
        try {
            bytes = Files.readAllBytes(file.get());
            return Optional.of(firstLine(bytes));
        } catch (IOException e) {
            throw new KeysRefused("the credential " + file.get().getFileName() + " cannot be read; look at its owner");
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static char[] firstLine(byte[] bytes) {
        CharBuffer text = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes));
        int end = 0;
        while (end < text.length() && text.get(end) != '\n' && text.get(end) != '\r') {
            end++;
        }
        char[] line = new char[end];
        text.get(line);
        Arrays.fill(text.array(), '\0');
        return line;
    }

    /**
     * Whether sign-in and other forms can be used from other machines: the port listens beyond loopback, and the wire
     * to it is protected. Over plain HTTP another machine gets policy pages only.
     */
    boolean reachedFromOutside() {
        try {
            return !InetAddress.getByName(bind).isLoopbackAddress() && protectedWire();
        } catch (IOException e) {
            return true;
        }
    }

    private boolean protectedWire() throws IOException {
        Path file = etc.resolve("org.canopy.web.cfg");
        return Files.exists(file)
                && Files.readAllLines(file).stream()
                        .map(String::strip)
                        .anyMatch(line -> line.startsWith("tls.") || line.startsWith("trustedProxies"));
    }
}
