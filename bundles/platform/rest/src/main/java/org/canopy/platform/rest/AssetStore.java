package org.canopy.platform.rest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.canopy.api.county.ModuleName;
import org.canopy.api.web.Assets;

/** The files of all modules, each set under the hash of its content. Held in memory: they are few and small. */
final class AssetStore implements Assets {
    private final Map<String, Shelf> shelves = new ConcurrentHashMap<>();

    private record Shelf(String hash, Map<String, byte[]> files) {}

    void put(ModuleName module, Map<String, byte[]> files) {
        shelves.put(module.value(), new Shelf(hash(files), Map.copyOf(files)));
    }

    void remove(ModuleName module) {
        shelves.remove(module.value());
    }

    @Override
    public String address(ModuleName module, String file) {
        Shelf shelf = shelves.get(module.value());
        return "/m/" + module + "/" + (shelf == null ? "none" : shelf.hash()) + "/" + file;
    }

    /** @param path after {@code /m/} */
    Optional<byte[]> at(String path) {
        String[] parts = path.split("/", 3);
        if (parts.length < 3) {
            return Optional.empty();
        }
        return Optional.ofNullable(shelves.get(parts[0]))
                .filter(s -> s.hash().equals(parts[1]))
                .map(s -> s.files().get(parts[2]));
    }

    private static String hash(Map<String, byte[]> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new TreeMap<>(files).forEach((path, bytes) -> {
                digest.update(path.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(bytes);
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
