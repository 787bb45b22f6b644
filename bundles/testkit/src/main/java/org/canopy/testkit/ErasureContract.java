package org.canopy.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.canopy.api.county.ModuleName;
import org.canopy.api.identity.AccountId;
import org.canopy.api.vault.BoxKey;
import org.canopy.api.vault.Erasure;
import org.canopy.api.vault.IndexForm;
import org.canopy.api.vault.Kept;
import org.canopy.api.vault.Label;
import org.canopy.api.vault.Purpose;
import org.canopy.api.vault.RecordErased;
import org.canopy.api.vault.SealBroken;
import org.canopy.api.vault.Sealed;
import org.canopy.api.vault.Vault;
import org.canopy.api.vault.VaultLocked;
import org.junit.jupiter.api.Test;

/** What every vault owes whoever erases records. Part of {@link VaultContract}. */
public interface ErasureContract {
    ModuleName RECORDS = new ModuleName("records");
    Purpose READING = new Purpose("handling");
    AccountId DIRECTOR = new AccountId("abcdefghijklmnopqrstuvwxyz");
    /** More than lies in a few pieces. */
    int LONG = 400_000;

    /** An open vault. */
    Vault vault();

    /** Shuts the keys of {@link #vault} away. */
    void lock();

    private static Label story(String record) {
        return new Label(RECORDS, record, "story", 1);
    }

    private static Erasure of(String... records) {
        return new Erasure(RECORDS, List.of(records), List.of(DIRECTOR), "request");
    }

    private byte[] stream(String record) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        vault().sealStream(story(record), new ByteArrayInputStream(new byte[LONG]), out);
        return out.toByteArray();
    }

    @Test
    default void whatWasErasedOpensByNoVerbAndItsNeighboursDo() throws IOException {
        Sealed gone = vault().seal(story("child:1"), new byte[] {1});
        Sealed stays = vault().seal(story("child:2"), new byte[] {2});
        Sealed box = vault().sealTo(vault().boxKey(RECORDS), story("child:1"), new byte[] {3});
        byte[] attachment = stream("child:1");
        vault().open(story("child:1"), gone, READING);
        String certificate = vault().erase(of("child:1")).text();
        assertTrue(certificate.contains("records/child:1"), certificate);
        for (Sealed sealed : List.of(gone, box)) {
            assertThrows(SealBroken.class, () -> vault().open(story("child:1"), sealed, READING));
            Kept kept = new Kept(story("child:1"), sealed);
            assertThrows(SealBroken.class, () -> vault().matches(kept, IndexForm.WORDS, "x"));
        }
        OutputStream nowhere = OutputStream.nullOutputStream();
        assertThrows(SealBroken.class, () -> vault().openStream(
                        story("child:1"), new ByteArrayInputStream(attachment), nowhere, READING));
        List<Optional<byte[]>> list = vault().openAll(
                        List.of(
                                new Kept(story("child:1"), gone),
                                new Kept(story("child:1"), box),
                                new Kept(story("child:2"), stays)),
                        READING);
        assertEquals(
                List.of(false, false, true),
                list.stream().map(Optional::isPresent).toList());
        assertArrayEquals(new byte[] {2}, vault().open(story("child:2"), stays, READING));
    }

    /** Its id would bring somebody to take the old sealed bytes for the new record's. */
    @Test
    default void underAnErasedIdNothingIsSealedAgain() {
        BoxKey box = vault().boxKey(RECORDS);
        vault().erase(of("child:1", "child:never-sealed"));
        for (String record : List.of("child:1", "child:never-sealed")) {
            assertThrows(RecordErased.class, () -> vault().seal(story(record), new byte[3]));
            assertThrows(RecordErased.class, () -> vault().sealTo(box, story(record), new byte[3]));
            assertThrows(RecordErased.class, () -> stream(record));
        }
        vault().seal(new Label(new ModuleName("hotline"), "child:1", "story", 1), new byte[3]);
        lock();
        assertThrows(RecordErased.class, () -> vault().sealTo(box, story("child:1"), new byte[3]));
    }

    /** Whoever is in the middle of an attachment gets no further piece of it. */
    @Test
    default void aStreamThatRunsEnds() throws IOException {
        byte[] sealed = stream("child:1");
        int[] given = new int[1];
        OutputStream erasing = new OutputStream() {
            @Override
            public void write(int one) {
                throw new AssertionError("one at a time");
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                if (given[0] == 0) {
                    vault().erase(of("child:1"));
                }
                given[0] += length;
            }
        };
        assertThrows(SealBroken.class, () -> vault().openStream(
                        story("child:1"), new ByteArrayInputStream(sealed), erasing, READING));
        assertTrue(given[0] > 0 && given[0] < LONG / 2, given[0] + " bytes were given out");
        InputStream meanwhile = new ByteArrayInputStream(new byte[LONG]) {
            @Override
            public int read(byte[] bytes, int from, int length) {
                vault().erase(of("child:2"));
                return super.read(bytes, from, length);
            }
        };
        assertThrows(RecordErased.class, () -> vault().sealStream(
                        story("child:2"), meanwhile, OutputStream.nullOutputStream()));
    }

    @Test
    default void erasingTwiceIsNoFault() {
        vault().seal(story("child:1"), new byte[3]);
        vault().erase(of("child:1"));
        assertTrue(vault().erase(of("child:1", "child:2")).text().contains("records/child:2"));
    }

    @Test
    default void lockedItErasesNothing() {
        vault().seal(story("child:1"), new byte[3]);
        lock();
        assertThrows(VaultLocked.class, () -> vault().erase(of("child:1")));
    }

    @Test
    default void anOrderNamesRecordsAndWhoDecided() {
        List<AccountId> director = List.of(DIRECTOR);
        List<String> one = List.of("child:1");
        for (Runnable wrong : List.<Runnable>of(
                () -> new Erasure(RECORDS, List.of(), director, "request"),
                () -> new Erasure(RECORDS, List.of("child:1", "child:1"), director, "request"),
                () -> new Erasure(RECORDS, List.of("words of a child"), director, "request"),
                () -> new Erasure(RECORDS, one, List.of(), "request"),
                () -> new Erasure(RECORDS, one, director, "Some words"))) {
            assertThrows(IllegalArgumentException.class, wrong::run);
        }
    }
}
