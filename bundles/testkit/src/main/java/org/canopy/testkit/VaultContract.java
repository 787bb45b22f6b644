package org.canopy.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.canopy.api.county.ModuleName;
import org.canopy.api.identity.AccountId;
import org.canopy.api.vault.Kept;
import org.canopy.api.vault.Label;
import org.canopy.api.vault.Purpose;
import org.canopy.api.vault.Reading;
import org.canopy.api.vault.SealBroken;
import org.canopy.api.vault.Sealed;
import org.canopy.api.vault.Vault;
import org.canopy.api.vault.VaultLocked;
import org.junit.jupiter.api.Test;

/** What every vault owes its callers. */
public interface VaultContract
        extends SealedStreamContract, BlindIndexContract, SealedBoxContract, ErasureContract, GuardedReadingContract {
    Purpose PURPOSE = new Purpose("handling");

    private static Label label(String record) {
        return new Label(new ModuleName("records"), record, "story", 1);
    }

    private static void broken(Vault vault, Label label, byte[] bytes) {
        Sealed sealed = new Sealed(bytes);
        SealBroken said = assertThrows(SealBroken.class, () -> vault.open(label, sealed, PURPOSE));
        assertEquals("the seal is broken", said.getMessage());
        assertEquals(null, said.getCause());
    }

    @Test
    default void whatWasSealedOpensAgain() {
        for (int length : new int[] {0, 1, 251, 252, 253, 4_000, 16_380, 16_381, 100_000}) {
            byte[] clear = new byte[length];
            new Random(length).nextBytes(clear);
            Sealed sealed = vault().seal(label("r" + length), clear);
            assertArrayEquals(clear, vault().open(label("r" + length), sealed, PURPOSE));
        }
    }

    @Test
    default void theSameTextSealedTwiceDiffers() {
        byte[] clear = "一段话".getBytes(StandardCharsets.UTF_8);
        assertNotEquals(vault().seal(label("r"), clear), vault().seal(label("r"), clear));
    }

    @Test
    default void nothingOfTheTextShows() {
        String story = "a marker that nobody may find";
        byte[] sealed =
                vault().seal(label("r"), story.getBytes(StandardCharsets.UTF_8)).bytes();
        assertFalse(new String(sealed, StandardCharsets.ISO_8859_1).contains("marker"));
    }

    /** Record, field, version, module: what was sealed under one of these opens under no other. */
    @Test
    default void movedToAnyOtherPlaceItDoesNotOpen() {
        List<Label> places = new ArrayList<>();
        for (String module : List.of("records", "hotline")) {
            for (String record : List.of("r1", "r2")) {
                for (String field : List.of("story", "phone")) {
                    for (int version : new int[] {0, 1, 2}) {
                        places.add(new Label(new ModuleName(module), record, field, version));
                    }
                }
            }
        }
        for (Label from : places) {
            byte[] sealed = vault().seal(from, new byte[] {1, 2, 3}).bytes();
            for (Label to : places) {
                if (!to.equals(from)) {
                    broken(vault(), to, sealed);
                }
            }
            broken(elsewhere(), from, sealed);
        }
    }

    /** So that no two labels read alike when their parts are put in a row. */
    @Test
    default void whereOnePartEndsAndTheNextBeginsIsBoundToo() {
        Label one = new Label(new ModuleName("records"), "ab", "c", 1);
        Label other = new Label(new ModuleName("records"), "a", "bc", 1);
        broken(vault(), other, vault().seal(one, new byte[8]).bytes());
    }

    @Test
    default void oneFlippedBitBreaksIt() {
        Label label = label("flip");
        byte[] good =
                vault().seal(label, "短短一句".getBytes(StandardCharsets.UTF_8)).bytes();
        for (int bit = 0; bit < good.length * 8; bit++) {
            byte[] bad = good.clone();
            bad[bit / 8] ^= (byte) (1 << bit % 8);
            broken(vault(), label, bad);
        }
    }

    @Test
    default void cutOrLengthenedItDoesNotOpen() {
        Label label = label("cut");
        byte[] good = vault().seal(label, new byte[40]).bytes();
        for (int length = 0; length < good.length; length++) {
            broken(vault(), label, Arrays.copyOf(good, length));
            broken(vault(), label, Arrays.copyOfRange(good, good.length - length, good.length));
        }
        broken(vault(), label, Arrays.copyOf(good, good.length + 1));
    }

    @Test
    default void bytesFromAnywhereAreOnlyBroken() {
        Random random = new Random(4);
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);
            broken(vault(), label("r"), bytes);
        }
    }

    /** One broken seal among many is empty at its place and hides no other. */
    @Test
    default void aListOpensAtOnce() {
        List<Kept> kept = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            kept.add(new Kept(label("l" + i % 40), vault().seal(label("l" + i % 40), new byte[] {(byte) i})));
        }
        kept.set(7, new Kept(label("l7"), kept.get(8).sealed()));
        kept.set(9, new Kept(label("l9"), new Sealed(new byte[20])));
        kept.add(new Kept(label("never"), kept.get(0).sealed()));
        List<Optional<byte[]>> clear = vault().openAll(kept, PURPOSE);
        assertEquals(61, clear.size());
        for (int i = 0; i < clear.size(); i++) {
            boolean broken = i == 7 || i == 9 || i == 60;
            assertEquals(broken, clear.get(i).isEmpty(), "at " + i);
            assertEquals(
                    broken ? List.of() : List.of((byte) i),
                    clear.get(i).map(one -> List.of(one[0])).orElse(List.of()));
        }
        assertEquals(List.of(), vault().openAll(List.of(), PURPOSE));
        List<Kept> tooMany = Collections.nCopies(Vault.MOST + 1, kept.get(0));
        assertThrows(IllegalArgumentException.class, () -> vault().openAll(tooMany, PURPOSE));
    }

    /** A broken seal among many is a 0 at its place; what was looked at is wiped. */
    @Test
    default void manyAreLookedThroughAndNoneIsGivenOut() {
        List<Kept> kept = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            kept.add(new Kept(label("r" + i), vault().seal(label("r" + i), new byte[] {(byte) (i + 1)})));
        }
        kept.set(2, new Kept(label("moved"), kept.get(2).sealed()));
        List<byte[]> looked = new ArrayList<>();
        Reading reading = new Reading(new AccountId("a".repeat(26)), PURPOSE);
        int[] said = vault().scan(kept, reading, clear -> {
            looked.add(clear);
            return clear[0];
        });
        assertArrayEquals(new int[] {1, 2, 0, 4, 5}, said);
        assertEquals(4, looked.size());
        looked.forEach(bytes -> assertArrayEquals(new byte[1], bytes));
        List<Kept> tooMany = Collections.nCopies(Vault.MOST + 1, kept.get(0));
        assertThrows(IllegalArgumentException.class, () -> vault().scan(tooMany, reading, clear -> 1));
        lock();
        assertThrows(VaultLocked.class, () -> vault().scan(kept, reading, clear -> 1));
    }

    @Test
    default void tooLongIsRefusedInWords() {
        byte[] clear = new byte[Vault.LONGEST + 1];
        assertThrows(IllegalArgumentException.class, () -> vault().seal(label("r"), clear));
    }

    @Test
    default void lockedItNeitherSealsNorOpens() {
        Sealed sealed = vault().seal(label("r"), new byte[3]);
        assertFalse(vault().locked());
        lock();
        assertTrue(vault().locked());
        assertThrows(VaultLocked.class, () -> vault().seal(label("r"), new byte[3]));
        assertThrows(VaultLocked.class, () -> vault().open(label("r"), sealed, PURPOSE));
        List<Kept> kept = List.of(new Kept(label("r"), sealed));
        assertThrows(VaultLocked.class, () -> vault().openAll(kept, PURPOSE));
    }

    @Test
    default void aSealedTextPrintsNothing() {
        Sealed sealed = vault().seal(label("r"), new byte[3]);
        assertEquals("Sealed", sealed.toString());
        assertEquals(sealed, new Sealed(sealed.bytes()));
        assertEquals(sealed.hashCode(), new Sealed(sealed.bytes()).hashCode());
    }
}
