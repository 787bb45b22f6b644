package org.canopy.platform.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.canopy.api.county.CellName;

/**
 * Each county's key for its checkpoints: {@code CANOPY_KEYS/<county>/checkpoint.key}, made when it is first needed. It opens
 * nothing, and so works while the vault is locked: what it proves is that this machine said so at the time, and that is worth
 * something because the second place remembers it.
 */
final class KeyPlace {
    static final String FILE = "checkpoint.key";

    private final Path keys;

    /** @param keys {@code CANOPY_KEYS} */
    KeyPlace(Path keys) {
        this.keys = keys;
    }

    /** @throws IOException in words, with the cure */
    Signer of(CellName cell) throws IOException {
        Path file = keys.resolve(cell.value()).resolve(FILE);
        try {
            return Files.exists(file) ? read(file) : make(file, "canopy/" + cell);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException(
                    file + " holds no key; bring it back from your copy, or move it away and a new one is made", e);
        }
    }

    private static Signer read(Path file) throws IOException, GeneralSecurityException {
        if (Files.getPosixFilePermissions(file).stream()
                .anyMatch(one -> !one.name().startsWith("OWNER"))) {
            throw new IOException(file + " is open to others on this machine: chmod go-rwx " + file
                    + "; if others may have read it already, move it away and a new one is made");
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.size() != 2) {
            throw new IllegalArgumentException("two lines");
        }
        return new Signer(Base64.getDecoder().decode(lines.get(0)), Witness.of(lines.get(1)));
    }

    private static Signer make(Path file, String name) throws IOException, GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        byte[] secret = pair.getPrivate().getEncoded();
        Signer signer = new Signer(secret, Witness.of(name, pair.getPublic()));
        String text = Base64.getEncoder().encodeToString(secret) + "\n"
                + signer.witness().vkey() + "\n";
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var folder = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        Files.createDirectories(file.getParent(), folder);
        Path beside = file.resolveSibling(FILE + ".new");
        Files.deleteIfExists(beside);
        try (FileChannel channel =
                FileChannel.open(beside, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), owner)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        return signer;
    }
}
