package org.canopy.platform.county;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.canopy.api.county.ModuleName;
import org.canopy.api.module.Asked.Kind;
import org.canopy.api.vault.BoxKey;
import org.canopy.api.vault.Erasure;
import org.canopy.api.vault.ErasureCertificate;
import org.canopy.api.vault.IndexForm;
import org.canopy.api.vault.IndexTags;
import org.canopy.api.vault.IndexedField;
import org.canopy.api.vault.Kept;
import org.canopy.api.vault.Label;
import org.canopy.api.vault.Purpose;
import org.canopy.api.vault.Reading;
import org.canopy.api.vault.Sealed;
import org.canopy.api.vault.Vault;

/** The vault as one module sees it: records of the types that it was granted, indexes and keys of its own. */
record GrantedVault(ModuleName module, Grants grants, Vault all) implements Vault {
    private void check(Label label) {
        grants.check(module, Kind.RECORD, label.type());
    }

    /** Indexes and keys need no word of the manifest, as long as they are its own. */
    private void own(ModuleName of, String what) {
        if (!of.equals(module)) {
            grants.check(module, Kind.RECORD, of + "." + what);
        }
    }

    @Override
    public Sealed seal(Label label, byte[] clear) {
        check(label);
        return all.seal(label, clear);
    }

    @Override
    public byte[] open(Label label, Sealed sealed, Purpose purpose) {
        check(label);
        return all.open(label, sealed, purpose);
    }

    @Override
    public List<Optional<byte[]>> openAll(List<Kept> kept, Purpose purpose) {
        kept.forEach(one -> check(one.label()));
        return all.openAll(kept, purpose);
    }

    @Override
    public byte[] open(Label label, Sealed sealed, Reading reading) {
        check(label);
        return all.open(label, sealed, reading);
    }

    @Override
    public List<Optional<byte[]>> openAll(List<Kept> kept, Reading reading) {
        kept.forEach(one -> check(one.label()));
        return all.openAll(kept, reading);
    }

    @Override
    public int[] scan(List<Kept> kept, Purpose purpose, ToIntFunction<byte[]> look) {
        kept.forEach(one -> check(one.label()));
        return all.scan(kept, purpose, look);
    }

    @Override
    public int[] scan(List<Kept> kept, Reading reading, ToIntFunction<byte[]> look) {
        kept.forEach(one -> check(one.label()));
        return all.scan(kept, reading, look);
    }

    @Override
    public void openStream(Label label, InputStream sealed, OutputStream clear, Reading reading) throws IOException {
        check(label);
        all.openStream(label, sealed, clear, reading);
    }

    @Override
    public void sealStream(Label label, InputStream clear, OutputStream sealed) throws IOException {
        check(label);
        all.sealStream(label, clear, sealed);
    }

    @Override
    public void openStream(Label label, InputStream sealed, OutputStream clear, Purpose purpose) throws IOException {
        check(label);
        all.openStream(label, sealed, clear, purpose);
    }

    @Override
    public long sealedLength(long clearLength) {
        return all.sealedLength(clearLength);
    }

    @Override
    public IndexTags index(IndexedField field, String value) {
        own(field.module(), field.field());
        return all.index(field, value);
    }

    @Override
    public void indexedAnew(IndexedField field) {
        own(field.module(), field.field());
        all.indexedAnew(field);
    }

    @Override
    public boolean matches(Kept kept, IndexForm form, String value) {
        check(kept.label());
        return all.matches(kept, form, value);
    }

    @Override
    public BoxKey boxKey(ModuleName of) {
        own(of, "box");
        return all.boxKey(of);
    }

    @Override
    public Sealed sealTo(BoxKey to, Label label, byte[] clear) {
        check(label);
        return all.sealTo(to, label, clear);
    }

    @Override
    public void boxesEmptied(ModuleName of) {
        own(of, "box");
        all.boxesEmptied(of);
    }

    @Override
    public ErasureCertificate erase(Erasure erasure) {
        erasure.types().forEach(type -> grants.check(module, Kind.RECORD, type));
        return all.erase(erasure);
    }

    @Override
    public boolean locked() {
        return all.locked();
    }

    @Override
    public boolean throwAway() {
        return all.throwAway();
    }
}
