package org.canopy.platform.vault;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.canopy.api.county.Cell;
import org.canopy.api.vault.Erasure;
import org.canopy.api.vault.ErasureCertificate;
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
    private final Boxes boxes;
    private final Erasing erasing;
    private final Streams streams = new Streams();

    /**
     * Takes {@code masters} over.
     *
     * @throws KeysRefused if the county's records were sealed under other keys
     */
    OpenVault(Cell cell, KeyVault masters, Floor floor, PublicHalves halves, ErasedFolder erased) {
        this.masters = masters;
        this.keks = new Keks(cell, masters, floor);
        this.deks = new Deks(cell, keks);
        this.rotation = new Rotation(cell, keks, floor, masters.county());
        this.indexes = new Indexes(cell, masters);
        this.boxes = new Boxes(cell, masters, halves, floor);
        this.erasing = new Erasing(cell, masters, erased);
        try {
            rotation.modules().forEach(module -> keks.active(module).close());
            indexes.load();
            boxes.load();
            erasing.catchUp();
        } catch (KeysRefused e) {
            close();
            throw e;
        } catch (SealBroken e) {
            close();
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
        Place place = new Place(masters.county(), label);
        if (Box.is(envelope)) {
            return openBox(place, envelope);
        }
        Header header = Header.read(envelope);
        try (Dek dek = deks.find(place)) {
            return Envelope.open(header, dek.key(), place, envelope);
        }
    }

    /** A box has no key of its record, which could have been erased; the record's tombstone is asked. */
    private byte[] openBox(Place place, byte[] envelope) {
        if (erasing.erased(place.record())) {
            throw new SealBroken();
        }
        return boxes.open(place, envelope);
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
                clear.add(whole(places.get(i), found, kept.get(i).sealed().bytes()));
            }
            return clear;
        } finally {
            found.values().forEach(Dek::close);
        }
    }

    private Optional<byte[]> whole(Place place, Map<RecordId, Dek> found, byte[] envelope) {
        try {
            if (Box.is(envelope)) {
                return Optional.of(openBox(place, envelope));
            }
            Header header = Header.read(envelope);
            return Optional.ofNullable(found.get(place.record()))
                    .map(dek -> Envelope.open(header, dek.key(), place, envelope));
        } catch (SealBroken e) {
            return Optional.empty();
        }
    }

    PieceSeal sealStream(Label label) {
        Place place = new Place(masters.county(), label);
        try (Dek dek = deks.obtain(place)) {
            return streams.running(PieceSeal.fresh(dek, place));
        }
    }

    /** @throws SealBroken if this header begins no stream of that place */
    PieceSeal openStream(Label label, byte[] header) {
        Header read = Header.ofStream(header);
        Place place = new Place(masters.county(), label);
        try (Dek dek = deks.find(place)) {
            return streams.running(PieceSeal.of(read, dek.key(), place));
        }
    }

    /** Nobody seals or opens meanwhile, but for streams, which are ended. */
    ErasureCertificate erase(Erasure order) {
        ErasureCertificate certificate = erasing.erase(order);
        forget(order.records().stream()
                .map(record -> RecordId.of(order.module(), record))
                .collect(Collectors.toSet()));
        return certificate;
    }

    /** Erases what other places know to be erased; nobody seals or opens meanwhile. */
    void catchUp() {
        forget(erasing.catchUp());
    }

    private void forget(Set<RecordId> records) {
        deks.forget(records);
        streams.end(records);
    }

    Erasing erasing() {
        return erasing;
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

    Boxes boxes() {
        return boxes;
    }

    Rotation rotation() {
        return rotation;
    }

    @Override
    public void close() {
        boxes.close();
        indexes.close();
        deks.close();
        keks.close();
        masters.close();
    }
}
