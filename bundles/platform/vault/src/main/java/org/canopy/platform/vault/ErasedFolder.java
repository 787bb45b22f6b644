package org.canopy.platform.vault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.canopy.api.county.CellName;
import org.canopy.api.vault.ErasureCertificate;

/**
 * Certificates of erasure beside the keys, a file each, and the public key they are checked with. Here they outlive the
 * database: an older copy of it brings no erased record back.
 */
record ErasedFolder(KeyFolder keys, CellName cell) {
    static final String FOLDER = "erased";
    static final String PUBLIC = "vault.vkey";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'");
    private static final int OF_DIGEST = 12;

    /** A certificate, and what it says. */
    record Known(ErasureCertificate certificate, Erased erased) {}

    NoteKey key(byte[] publicKey) {
        return new NoteKey("canopy/" + cell + "/vault", publicKey);
    }

    /** @throws KeysRefused if it is there and cannot be read */
    Optional<NoteKey> key() {
        Path file = keys.folder().resolve(PUBLIC);
        try {
            return Files.exists(file)
                    ? Optional.of(NoteKey.of(new String(SafeFile.read(file), StandardCharsets.UTF_8)))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            throw new KeysRefused(file + " cannot be read; delete it and unlock the vault: it is written anew");
        }
    }

    void keep(NoteKey key) {
        if (!key().equals(Optional.of(key))) {
            keys.write(PUBLIC, (key.vkey() + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    /**
     * Oldest first; whoever signed them.
     *
     * @throws KeysRefused if one cannot be read
     */
    List<ErasureCertificate> all() {
        Path folder = keys.folder().resolve(FOLDER);
        List<ErasureCertificate> all = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(file -> file.toString().endsWith(".txt"))
                        .sorted()
                        .toList()) {
                    all.add(read(file));
                }
            } catch (IOException e) {
                throw new KeysRefused(folder + " cannot be read; look at its owner and the disk");
            }
        }
        return all;
    }

    private static ErasureCertificate read(Path file) throws IOException {
        try {
            return new ErasureCertificate(new String(SafeFile.read(file), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw altered(file.toString());
        }
    }

    /** @throws KeysRefused if one is not signed with {@code key} */
    List<Known> signed(NoteKey key) {
        return all().stream()
                .map(one -> known(key, one)
                        .orElseThrow(() -> altered("a file in " + keys.folder().resolve(FOLDER))))
                .toList();
    }

    private static KeysRefused altered(String what) {
        return new KeysRefused(
                what + " is not the certificate of an erasure that was written there, and the vault stays"
                        + " shut so that nothing erased comes back: bring the folder back from your copy");
    }

    /** Empty if it is not signed with {@code key}. */
    static Optional<Known> known(NoteKey key, ErasureCertificate certificate) {
        return key.open(certificate.text()).flatMap(Erased::of).map(erased -> new Known(certificate, erased));
    }

    void put(Known known) {
        String name = TIME.format(known.erased().at().withOffsetSameInstant(ZoneOffset.UTC)) + "-"
                + known.erased().digest().substring(0, OF_DIGEST) + ".txt";
        if (!Files.exists(keys.folder().resolve(FOLDER).resolve(name))) {
            keys.write(FOLDER + "/" + name, known.certificate().text().getBytes(StandardCharsets.UTF_8));
        }
    }
}
