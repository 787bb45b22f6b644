package org.canopy.platform.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.canopy.api.county.CellName;

/**
 * A county's folder under {@code CANOPY_KEYS}. {@code master.bcfks} is made once and does not change when module keys
 * rotate: the copy that a county locks away on the first day stays good.
 */
record KeyFolder(Path folder) {
    static final String MASTER = "master.bcfks";
    static final String THROW_AWAY = "throw-away.keys";

    /**
     * @param keys {@code CANOPY_KEYS}
     * @param data {@code CANOPY_DATA}
     * @throws KeysRefused if the keys lie below the data: a copy of the data would carry them along
     */
    static KeyFolder of(CellName cell, Path keys, Path data) {
        if (real(keys).startsWith(real(data))) {
            throw new KeysRefused("CANOPY_KEYS lies below CANOPY_DATA: a copy of the data would carry the keys with it;"
                    + " choose another folder");
        }
        return new KeyFolder(keys.resolve(cell.value()));
    }

    private static Path real(Path path) {
        for (Path at = path.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
            try {
                return at.toRealPath()
                        .resolve(at.relativize(path.toAbsolutePath().normalize()));
            } catch (IOException notThere) {
                continue;
            }
        }
        return path.toAbsolutePath().normalize();
    }

    Path master() {
        return folder.resolve(MASTER);
    }

    boolean hasMaster() {
        return Files.exists(master());
    }

    DeviceFile device() {
        return new DeviceFile(this);
    }

    /** Whether the county has keys of its own, in a file or in a device. */
    boolean hasKeys() {
        return hasMaster() || device().stands();
    }

    /** @param secret passphrase of the file, or PIN of the device */
    KeyVault unlock(char[] secret) {
        return device().stands() ? device().open(secret) : open(secret);
    }

    boolean hasThrowAway() {
        return Files.exists(folder.resolve(THROW_AWAY));
    }

    MasterKeys open(char[] passphrase) {
        if (device().stands()) {
            throw new KeysRefused("the master key is in a device: its PIN is changed with the device's own tool");
        }
        try {
            return new KeyFile().read(SafeFile.read(master()), passphrase);
        } catch (NoSuchFileException e) {
            throw new KeysRefused("there is no " + master() + "; bring it back from your copy");
        } catch (IOException e) {
            throw new KeysRefused(master() + " cannot be read; look at its owner and the disk");
        }
    }

    /** @throws KeysRefused if there are keys already */
    void refuseMaster() {
        if (hasKeys()) {
            throw new KeysRefused((hasMaster() ? master() : device().file()) + " exists already; nothing was changed");
        }
    }

    /** @throws KeysRefused if there is one already, or it cannot be written */
    void create(MasterKeys keys, char[] passphrase) {
        refuseMaster();
        write(MASTER, new KeyFile().write(keys, passphrase));
    }

    /** Puts the keys under another passphrase; the file that was there is kept beside, until somebody deletes it. */
    void replace(MasterKeys keys, char[] passphrase) {
        try {
            if (hasMaster()) {
                Files.copy(
                        master(),
                        folder.resolve(MASTER + ".before"),
                        StandardCopyOption.REPLACE_EXISTING,
                        StandardCopyOption.COPY_ATTRIBUTES);
            }
        } catch (IOException e) {
            throw new KeysRefused(master() + " cannot be kept beside; look at the folder's owner and the disk");
        }
        write(MASTER, new KeyFile().write(keys, passphrase));
    }

    Recovery recovery() {
        return new Recovery(this);
    }

    /** A demonstration's keys: those of the last start, or new ones for this county. */
    MasterKeys throwAway(int county) {
        try {
            if (hasThrowAway()) {
                return parse(SafeFile.read(folder.resolve(THROW_AWAY)));
            }
        } catch (IOException e) {
            throw new KeysRefused(folder.resolve(THROW_AWAY) + " cannot be read; look at its owner and the disk");
        }
        MasterKeys keys = MasterKeys.fresh(county, true);
        write(
                THROW_AWAY,
                ByteBuffer.allocate(Integer.BYTES + 2 * Secret.BYTES)
                        .putInt(county)
                        .put(keys.masters().firstEntry().getValue().bytes())
                        .put(keys.signing().bytes())
                        .array());
        return keys;
    }

    private MasterKeys parse(byte[] file) {
        if (file.length != Integer.BYTES + 2 * Secret.BYTES) {
            throw new KeysRefused(folder.resolve(THROW_AWAY) + " is damaged; what was sealed under it is lost."
                    + " Delete the file and the demonstration county's data to begin anew");
        }
        int mid = Integer.BYTES + Secret.BYTES;
        Secret master = new Secret(Arrays.copyOfRange(file, Integer.BYTES, mid));
        Secret signing = new Secret(Arrays.copyOfRange(file, mid, file.length));
        return new MasterKeys(ByteBuffer.wrap(file).getInt(), true, new TreeMap<>(Map.of(1, master)), signing);
    }

    void write(String name, byte[] bytes) {
        try {
            SafeFile.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new KeysRefused(folder.resolve(name) + " cannot be written; look at the folder's owner and the disk");
        }
    }
}
