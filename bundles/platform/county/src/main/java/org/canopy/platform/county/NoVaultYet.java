package org.canopy.platform.county;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.canopy.api.county.ModuleName;
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
import org.canopy.api.vault.VaultLocked;

/** Stands where the bundle that keeps the vaults has not started, or has stopped. */
final class NoVaultYet implements Vault {
    @Override
    public Sealed seal(Label label, byte[] clear) {
        throw new VaultLocked();
    }

    @Override
    public byte[] open(Label label, Sealed sealed, Purpose purpose) {
        throw new VaultLocked();
    }

    @Override
    public List<Optional<byte[]>> openAll(List<Kept> kept, Purpose purpose) {
        throw new VaultLocked();
    }

    @Override
    public byte[] open(Label label, Sealed sealed, Reading reading) {
        throw new VaultLocked();
    }

    @Override
    public List<Optional<byte[]>> openAll(List<Kept> kept, Reading reading) {
        throw new VaultLocked();
    }

    @Override
    public int[] scan(List<Kept> kept, Purpose purpose, ToIntFunction<byte[]> look) {
        throw new VaultLocked();
    }

    @Override
    public int[] scan(List<Kept> kept, Reading reading, ToIntFunction<byte[]> look) {
        throw new VaultLocked();
    }

    @Override
    public void openStream(Label label, InputStream sealed, OutputStream clear, Reading reading) {
        throw new VaultLocked();
    }

    @Override
    public void sealStream(Label label, InputStream clear, OutputStream sealed) {
        throw new VaultLocked();
    }

    @Override
    public void openStream(Label label, InputStream sealed, OutputStream clear, Purpose purpose) {
        throw new VaultLocked();
    }

    @Override
    public long sealedLength(long clearLength) {
        throw new VaultLocked();
    }

    @Override
    public IndexTags index(IndexedField field, String value) {
        throw new VaultLocked();
    }

    @Override
    public void indexedAnew(IndexedField field) {
        throw new VaultLocked();
    }

    @Override
    public boolean matches(Kept kept, IndexForm form, String value) {
        throw new VaultLocked();
    }

    @Override
    public BoxKey boxKey(ModuleName module) {
        throw new VaultLocked();
    }

    @Override
    public Sealed sealTo(BoxKey to, Label label, byte[] clear) {
        throw new VaultLocked();
    }

    @Override
    public void boxesEmptied(ModuleName module) {
        throw new VaultLocked();
    }

    @Override
    public ErasureCertificate erase(Erasure erasure) {
        throw new VaultLocked();
    }

    @Override
    public boolean locked() {
        return true;
    }
}
