package org.canopy.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.canopy.api.access.Subject;
import org.canopy.api.county.ModuleName;
import org.canopy.api.identity.AccountId;
import org.canopy.api.vault.AccessRefused;
import org.canopy.api.vault.Kept;
import org.canopy.api.vault.Label;
import org.canopy.api.vault.Purpose;
import org.canopy.api.vault.Reading;
import org.canopy.api.vault.Sealed;
import org.canopy.api.vault.Vault;
import org.junit.jupiter.api.Test;

/** Whom every vault lets read what is guarded. */
public interface GuardedReadingContract {
    ModuleName RECORDS = new ModuleName("records");
    AccountId READER = new AccountId("r".repeat(26));
    AccountId STRANGER = new AccountId("s".repeat(26));
    Purpose FOR = new Purpose("case-handling");
    Purpose OWN = new Purpose("indexing");

    Vault vault();

    /** From now on records of the type {@code records.child} are guarded, and the module itself reads them for {@link #OWN}. */
    void guard();

    /** {@link #READER} may read this now. */
    void allow(Subject subject);

    private static Label child(String record) {
        return new Label(RECORDS, "child:" + record, "story", 0);
    }

    private Kept sealed(String record) {
        return new Kept(child(record), vault().seal(child(record), new byte[] {4, 2}));
    }

    @Test
    default void aGuardedTextOpensForWhoHasAGrantAlone() {
        Kept kept = sealed("7f3a");
        guard();
        allow(new Subject(RECORDS, "child:7f3a"));
        assertArrayEquals(new byte[] {4, 2}, vault().open(kept.label(), kept.sealed(), new Reading(READER, FOR)));
        assertThrows(AccessRefused.class, () -> vault().open(kept.label(), kept.sealed(), new Reading(STRANGER, FOR)));
    }

    /** What is filed under a record is read with it; the record whose id begins alike is another. */
    @Test
    default void aGrantCoversWhatIsFiledUnderTheRecordAndNothingElse() {
        guard();
        allow(new Subject(RECORDS, "child:7f3a"));
        Kept filed = sealed("7f3a:note-2");
        Kept other = sealed("7f3ab");
        Reading reading = new Reading(READER, FOR);
        vault().open(filed.label(), filed.sealed(), reading);
        assertThrows(AccessRefused.class, () -> vault().open(other.label(), other.sealed(), reading));
    }

    @Test
    default void ofAListWithOneThatIsRefusedNoneIsGivenOut() {
        List<Kept> list = List.of(sealed("a"), sealed("b"));
        guard();
        allow(new Subject(RECORDS, "child:a"));
        assertThrows(AccessRefused.class, () -> vault().openAll(list, new Reading(READER, FOR)));
        allow(new Subject(RECORDS, "child:b"));
        assertEquals(2, vault().openAll(list, new Reading(READER, FOR)).size());
    }

    @Test
    default void whereOneIsRefusedNoneIsLookedAt() {
        List<Kept> list = List.of(sealed("a"), sealed("b"));
        guard();
        allow(new Subject(RECORDS, "child:a"));
        List<byte[]> looked = new ArrayList<>();
        assertThrows(AccessRefused.class, () -> vault().scan(list, new Reading(READER, FOR), clear -> {
            looked.add(clear);
            return 1;
        }));
        assertEquals(List.of(), looked);
        allow(new Subject(RECORDS, "child:b"));
        assertArrayEquals(new int[] {4, 4}, vault().scan(list, new Reading(READER, FOR), clear -> clear[0]));
    }

    @Test
    default void ofAStreamThatIsRefusedNoByteIsGivenOut() throws IOException {
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        vault().sealStream(child("a"), new ByteArrayInputStream(new byte[70_000]), sealed);
        guard();
        ByteArrayOutputStream clear = new ByteArrayOutputStream();
        ByteArrayInputStream in = new ByteArrayInputStream(sealed.toByteArray());
        assertThrows(AccessRefused.class, () -> vault().openStream(child("a"), in, clear, new Reading(STRANGER, FOR)));
        assertEquals(0, clear.size());
    }

    @Test
    default void theModuleItselfReadsForItsOwnPurposesOnly() {
        Kept kept = sealed("a");
        guard();
        vault().open(kept.label(), kept.sealed(), OWN);
        assertThrows(AccessRefused.class, () -> vault().open(kept.label(), kept.sealed(), FOR));
        assertThrows(AccessRefused.class, () -> vault().openAll(List.of(kept), FOR));
    }

    @Test
    default void whatIsNotGuardedNeedsNoGrant() {
        guard();
        Label label = new Label(RECORDS, "list:1", "title", 0);
        Sealed text = vault().seal(label, new byte[] {1});
        assertArrayEquals(new byte[] {1}, vault().open(label, text, new Reading(STRANGER, FOR)));
        assertArrayEquals(new byte[] {1}, vault().open(label, text, FOR));
    }
}
