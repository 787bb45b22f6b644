package org.canopy.platform.vault;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.canopy.api.county.Cell;
import org.canopy.api.vault.IndexForm;
import org.canopy.api.vault.Kept;
import org.canopy.api.vault.Label;
import org.canopy.api.vault.SealBroken;
import org.canopy.api.vault.Sealed;
import org.canopy.api.vault.Vault;

/** What a county's vault can do while its master keys are open. */
final class OpenVault implements AutoCloseable {
    private final KeyVault masters;
    private final Keks keks;
    private final Deks deks;
    private final Rotation rotation;
    private final Indexes indexes;

    /**
     * Takes {@code masters} over.
     *
     * @throws KeysRefused if the county's records were sealed under other keys
     */
    OpenVault(Cell cell, KeyVault masters, Floor floor) {
        this.masters = masters;
        this.keks = new Keks(cell, masters, floor);
        this.deks = new Deks(cell, keks);
        this.rotation = new Rotation(cell, keks, floor, masters.county());
        try {
            rotation.modules().forEach(module -> keks.active(module).close());
            this.indexes = new Indexes(cell, masters);
        } catch (SealBroken e) {
            deks.close();
            keks.close();
            masters.close();
            throw new KeysRefused("these are not the keys that the records of county " + cell.name()
                    + " were sealed under; bring the right " + KeyFolder.MASTER + " back from your copy");
        }
    }

    Sealed seal(Label label, byte[] clear) {
        if (clear.length > Vault.LONGEST) {
            throw new IllegalArgumentException("at most " + Vault.LONGEST + " bytes can be sealed at once");
        }
        Place place = new Place(masters.county(), label);
        try (Dek dek = deks.obtain(place)) {
            return new Sealed(Envelope.seal(dek.suite(), dek.key(), dek.kekVersion(), place, clear));
        }
    }

    byte[] open(Label label, Sealed sealed) {
        byte[] envelope = sealed.bytes();
        Header header = Header.read(envelope);
        Place place = new Place(masters.county(), label);
        try (Dek dek = deks.find(place)) {
            return Envelope.open(header, dek.key(), place, envelope);
        }
    }

    /** Compares what both are in canonical form, in constant time; what was opened is wiped. */
    boolean matches(Kept kept, IndexForm form, String value) {
        byte[] clear = open(kept.label(), kept.sealed());
        byte[] here = new byte[0];
        byte[] there = form.canonical(value).getBytes(StandardCharsets.UTF_8);
        try {
            here = form.canonical(new String(clear, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
            return MessageDigest.isEqual(here, there);
        } finally {
            Arrays.fill(clear, (byte) 0);
            Arrays.fill(here, (byte) 0);
            Arrays.fill(there, (byte) 0);
        }
    }

    /** Empty at the place of each that does not open. */
    List<Optional<byte[]>> openAll(List<Kept> kept) {
        List<Place> places = kept.stream()
                .map(one -> new Place(masters.county(), one.label()))
                .toList();
        Map<RecordId, Dek> found = deks.findAll(places);
        List<Optional<byte[]>> clear = new ArrayList<>();
        try {
            for (int i = 0; i < places.size(); i++) {
                Place place = places.get(i);
                byte[] envelope = kept.get(i).sealed().bytes();
                clear.add(Optional.ofNullable(found.get(place.record())).flatMap(dek -> whole(place, dek, envelope)));
            }
            return clear;
        } finally {
            found.values().forEach(Dek::close);
        }
    }

    private static Optional<byte[]> whole(Place place, Dek dek, byte[] envelope) {
        try {
            return Optional.of(Envelope.open(Header.read(envelope), dek.key(), place, envelope));
        } catch (SealBroken e) {
            return Optional.empty();
        }
    }

    PieceSeal sealStream(Label label) {
        Place place = new Place(masters.county(), label);
        try (Dek dek = deks.obtain(place)) {
            return PieceSeal.fresh(dek, place);
        }
    }

    /** @throws SealBroken if this header begins no stream of that place */
    PieceSeal openStream(Label label, byte[] header) {
        Header read = Header.ofStream(header);
        Place place = new Place(masters.county(), label);
        try (Dek dek = deks.find(place)) {
            return PieceSeal.of(read, dek.key(), place);
        }
    }

    KeyVault masters() {
        return masters;
    }

    Keks keks() {
        return keks;
    }

    Indexes indexes() {
        return indexes;
    }

    Rotation rotation() {
        return rotation;
    }

    @Override
    public void close() {
        indexes.close();
        deks.close();
        keks.close();
        masters.close();
    }
}
