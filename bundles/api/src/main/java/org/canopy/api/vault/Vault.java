package org.canopy.api.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.canopy.api.county.ModuleName;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Seals and opens what must not lie in clear in one county. Call it outside of {@code Cell.read} and {@code Cell.write}: the
 * first seal of a record stores the record's own key, so that no sealed text can outlive its key; each opening writes its
 * line of the ledger. Both are synced before the call returns.
 */
@ProviderType
public interface Vault {
    /** Bytes that can be sealed at once, at most; longer things are attachments. */
    int LONGEST = 4 << 20;

    /** Texts that can be opened at once, at most. */
    int MOST = 500;

    /**
     * Encrypts {@code clear}; it opens again only under an equal {@code label}, in this county. Sealing the same twice
     * gives different bytes. The caller may wipe {@code clear} afterwards; it is not kept.
     *
     * @throws VaultLocked if the county's keys are not open
     * @throws IllegalArgumentException if {@code clear} is longer than {@link #LONGEST}
     * @throws org.canopy.api.store.StoreUnavailable if the record's key could not be stored: nothing was sealed
     */
    Sealed seal(Label label, byte[] clear);

    /**
     * Decrypts with nobody there, and writes the reading into the county's ledger before it returns: no line, no text. The
     * caller wipes the bytes when they are no longer needed.
     *
     * @param purpose why it is read: the reason of the line
     * @throws VaultLocked if the county's keys are not open
     * @throws SealBroken if the bytes were altered, cut, or moved to another label or county, or the record was erased;
     *     never a partial text, and never a word about which of these it was
     * @throws AccessRefused if it is a guarded record that its module does not read on its own for this purpose
     * @throws org.canopy.api.store.StoreUnavailable if the line could not be written
     */
    byte[] open(Label label, Sealed sealed, Purpose purpose);

    /**
     * As {@link #open(Label, Sealed, Purpose)}, and the line names who reads. Of a guarded record
     * ({@link org.canopy.api.access.spi.GuardedRecords}) it opens under a grant of the reader only, which the line names too.
     *
     * @throws AccessRefused if the reader has no grant that counts now
     */
    byte[] open(Label label, Sealed sealed, Reading reading);

    /**
     * As {@link #openAll(List, Purpose)}, for somebody.
     *
     * @throws AccessRefused if the reader has no grant for one of them: none is given out
     */
    List<Optional<byte[]>> openAll(List<Kept> kept, Reading reading);

    /**
     * Looks through sealed texts for somebody without giving one out: each is opened, looked at and wiped. The ledger gets one
     * line per type and call, {@code vault.scan} of {@code records.child/500}, synced before the first text is looked at; what
     * is shown next is opened, with lines of its own.
     *
     * @param kept {@link #MOST} at most
     * @param look is told a clear text, keeps nothing of it, and says something of it as a number; it does not wait
     * @return a number per text, in the order of {@code kept}; 0 where a seal is broken
     * @throws VaultLocked if the county's keys are not open
     * @throws AccessRefused if the reader has no grant for one of them: none is looked at
     * @throws IllegalArgumentException if there are more than {@link #MOST}
     * @throws org.canopy.api.store.StoreUnavailable if the lines could not be written
     */
    int[] scan(List<Kept> kept, Reading reading, ToIntFunction<byte[]> look);

    /**
     * As {@link #scan(List, Reading, ToIntFunction)} with nobody there, for what a module does on its own: to count, to tell
     * duplicates apart.
     *
     * @throws AccessRefused if one is a guarded record that its module does not read on its own for this purpose
     */
    int[] scan(List<Kept> kept, Purpose purpose, ToIntFunction<byte[]> look);

    /**
     * As {@link #openStream(Label, InputStream, OutputStream, Purpose)}, for somebody.
     *
     * @throws AccessRefused if the reader has no grant that counts now
     */
    void openStream(Label label, InputStream sealed, OutputStream clear, Reading reading) throws IOException;

    /**
     * Decrypts a list, and writes all its readings into the ledger at once before it returns: one wait for the disk. One
     * broken seal does not hide the others; it stands empty at its place, and in no line.
     *
     * @param kept {@link #MOST} at most
     * @return as many as {@code kept}, in its order
     * @throws VaultLocked if the county's keys are not open
     * @throws IllegalArgumentException if there are more than {@link #MOST}
     * @throws org.canopy.api.store.StoreUnavailable if the lines could not be written
     */
    List<Optional<byte[]>> openAll(List<Kept> kept, Purpose purpose);

    /**
     * Encrypts an attachment of any length, a piece at a time; neither stream is closed. Where it throws, what {@code sealed}
     * has got so far opens to nothing whole: throw it away.
     *
     * @throws VaultLocked if the county's keys are not open, or are shut away meanwhile
     * @throws IOException if one of the streams throws it
     * @throws org.canopy.api.store.StoreUnavailable if the record's key could not be stored: nothing was sealed
     */
    void sealStream(Label label, InputStream clear, OutputStream sealed) throws IOException;

    /**
     * Decrypts an attachment, a piece at a time; neither stream is closed. No piece is given out before it has been verified,
     * and none before the line of the ledger is synced. <strong>That it is whole is known at the end only</strong>: where
     * this throws, throw away what {@code clear} has got.
     *
     * @throws VaultLocked if the county's keys are not open, or are shut away meanwhile
     * @throws SealBroken as {@link #open}; also if pieces were cut off, added or put in another order
     * @throws IOException if one of the streams throws it
     * @throws org.canopy.api.store.StoreUnavailable if the line could not be written
     */
    void openStream(Label label, InputStream sealed, OutputStream clear, Purpose purpose) throws IOException;

    /** How many bytes {@link #sealStream} gives for an attachment of {@code clearLength} bytes, to make room for them. */
    long sealedLength(long clearLength);

    /**
     * What stands for {@code value} in an index: a keyed hash of its canonical form, cut so short that about three values
     * share one. The first call for a field makes its key. Store the tag in the same write as the sealed value.
     *
     * @throws VaultLocked if the county's keys are not open
     * @throws org.canopy.api.store.StoreUnavailable if the field's key could not be stored
     */
    IndexTags index(IndexedField field, String value);

    /**
     * Says that no row has a tag below {@link IndexTags#current} any more: the field's older keys are destroyed.
     *
     * @throws VaultLocked if the county's keys are not open
     */
    void indexedAnew(IndexedField field);

    /**
     * Whether a sealed text is {@code value}, both in the field's canonical form, without giving it out. It writes no line:
     * who asks knows the value already and learns one bit; what is shown next is opened, with its line.
     *
     * @throws VaultLocked if the county's keys are not open
     * @throws SealBroken as {@link #open}
     */
    boolean matches(Kept kept, IndexForm form, String value);

    /**
     * The key that a module's reports are sealed to. Made at the first call; from then on it is there while the keys are shut
     * away, too.
     *
     * @throws VaultLocked if the county's keys are not open, and the module has none yet
     */
    BoxKey boxKey(ModuleName module);

    /**
     * Encrypts {@code clear} so that only the vault with the private half opens it, by {@link #open} with the same label;
     * <strong>also while this vault is locked</strong>. Such a text has no key of a record: seal it anew under its record
     * when it is first opened, and delete it then, so that erasing the record erases it.
     *
     * @throws IllegalArgumentException if {@code clear} is longer than {@link #LONGEST}, the label is of another module than
     *     the key, nobody can have this key, or it has been destroyed: ask {@link #boxKey} for each text
     */
    Sealed sealTo(BoxKey to, Label label, byte[] clear);

    /**
     * Makes records unreadable for ever: their keys are deleted, in one synced write with the lines of the ledger, and with
     * them everything that was ever sealed under these records, in this database and, once the copies of the keys have
     * expired, in every backup. It is final: opening is {@link SealBroken} from then on, also for who is in the middle of a
     * stream, and sealing under one of these ids {@link RecordErased}. Sealed bytes and index tags stay where the module
     * stored them; it deletes them.
     *
     * @return the certificate; ask again with the same order if it got lost: it says which were erased before
     * @throws VaultLocked if the county's keys are not open
     * @throws org.canopy.api.store.StoreUnavailable if it could not be written: nothing was erased
     */
    ErasureCertificate erase(Erasure erasure);

    /**
     * Says that the module keeps no text any more that is sealed to an older key than its newest: those older keys are
     * destroyed, and whoever stole a box sealed to them can never open it. One that was replaced less than a day ago stays,
     * because somebody may be sealing to it this moment; say it again another day.
     *
     * @throws VaultLocked if the county's keys are not open
     */
    void boxesEmptied(ModuleName module);

    /** Whether the county's keys are shut away; {@link #seal} and {@link #open} then throw {@link VaultLocked}. */
    boolean locked();

    /** Whether the keys are a demonstration's throw-away ones, which protect nothing: every page says so. */
    default boolean throwAway() {
        return false;
    }
}
