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
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.canopy.api.county.ModuleName;
import org.canopy.api.vault.Label;
import org.canopy.api.vault.Purpose;
import org.canopy.api.vault.SealBroken;
import org.canopy.api.vault.Sealed;
import org.canopy.api.vault.Vault;
import org.canopy.api.vault.VaultLocked;
import org.junit.jupiter.api.Test;

/** What every vault owes whoever seals an attachment. Part of {@link VaultContract}. */
public interface SealedStreamContract {
    /** Clear bytes of a piece. */
    int PIECE = 64 << 10;

    int SEALED_PIECE = PIECE + 16;

    /** How many bytes of a sealed stream stand before its first piece. */
    int headLength();

    /** An open vault. */
    Vault vault();

    /** An open vault of another county. */
    Vault elsewhere();

    /** Shuts the keys of {@link #vault} away. */
    void lock();

    private static Label scan(String record) {
        return new Label(new ModuleName("records"), record, "scan", 1);
    }

    private static byte[] some(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private byte[] seal(String record, byte[] clear) throws IOException {
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        vault().sealStream(scan(record), new ByteArrayInputStream(clear), sealed);
        return sealed.toByteArray();
    }

    private static byte[] open(Vault vault, Label label, byte[] sealed) throws IOException {
        ByteArrayOutputStream clear = new ByteArrayOutputStream();
        vault.openStream(label, new ByteArrayInputStream(sealed), clear, new Purpose("handling"));
        return clear.toByteArray();
    }

    /** It is refused, and what was given out until then is a true beginning. */
    private void broken(Label label, byte[] sealed, byte[] clear) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        InputStream in = new ByteArrayInputStream(sealed);
        assertThrows(SealBroken.class, () -> vault().openStream(label, in, out, new Purpose("handling")));
        byte[] given = out.toByteArray();
        assertTrue(given.length <= clear.length, "more than there is");
        assertArrayEquals(Arrays.copyOf(clear, given.length), given);
    }

    @Test
    default void anAttachmentOfAnyLengthOpensAgain() throws IOException {
        for (int length : new int[] {0, 1, 255, 256, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE, 5 * PIECE + 17}) {
            byte[] clear = some(length);
            byte[] sealed = seal("s" + length, clear);
            assertEquals(vault().sealedLength(length), sealed.length, "sealed length of " + length);
            assertArrayEquals(clear, open(vault(), scan("s" + length), sealed));
        }
    }

    /** Zeros, and what padding looks like, are an attachment like any other. */
    @Test
    default void anAttachmentThatLooksLikePaddingOpensAgain() throws IOException {
        byte[] marks = new byte[3 * PIECE];
        marks[0] = (byte) 0x80;
        marks[PIECE - 1] = (byte) 0x80;
        marks[2 * PIECE] = (byte) 0x80;
        for (byte[] clear : List.of(new byte[PIECE * 2 + 5], marks, new byte[] {(byte) 0x80}, new byte[] {1, 0, 0})) {
            assertArrayEquals(clear, open(vault(), scan("p"), seal("p", clear)));
        }
    }

    @Test
    default void noCutStreamIsTakenForAWholeOne() throws IOException {
        byte[] clear = some(3 * PIECE + 99);
        byte[] sealed = seal("cut", clear);
        for (int length = 0; length < sealed.length; length += length < 400 ? 1 : 7_919) {
            broken(scan("cut"), Arrays.copyOf(sealed, length), clear);
        }
        for (int pieces = 0; pieces < 4; pieces++) {
            broken(scan("cut"), Arrays.copyOf(sealed, headLength() + pieces * SEALED_PIECE), clear);
        }
        broken(scan("cut"), Arrays.copyOf(sealed, sealed.length + 1), clear);
        broken(scan("cut"), Arrays.copyOf(sealed, sealed.length + SEALED_PIECE), clear);
    }

    @Test
    default void swappedDoubledAndForeignPiecesAreRefused() throws IOException {
        byte[] clear = some(4 * PIECE);
        byte[] one = seal("one", clear);
        byte[] other = seal("one", some(4 * PIECE + 1));
        int piece = SEALED_PIECE;
        int head = headLength();
        for (int a = 0; a < 4; a++) {
            for (int b = 0; b < 4; b++) {
                byte[] bad = one.clone();
                if (a != b) {
                    System.arraycopy(one, head + b * piece, bad, head + a * piece, piece);
                    broken(scan("one"), bad, clear);
                    System.arraycopy(one, head + a * piece, bad, head + b * piece, piece);
                    broken(scan("one"), bad, clear);
                }
            }
            byte[] mixed = one.clone();
            System.arraycopy(other, head + a * piece, mixed, head + a * piece, piece);
            broken(scan("one"), mixed, clear);
        }
        byte[] foreignHead = one.clone();
        System.arraycopy(other, 0, foreignHead, 0, head);
        broken(scan("one"), foreignHead, clear);
    }

    @Test
    default void anAttachmentOpensAtItsPlaceOnly() throws IOException {
        byte[] clear = some(1_000);
        byte[] sealed = seal("here", clear);
        Label right = scan("here");
        for (Label wrong : List.of(
                scan("there"),
                new Label(new ModuleName("hotline"), "here", "scan", 1),
                new Label(right.module(), "here", "photo", 1),
                new Label(right.module(), "here", "scan", 2))) {
            broken(wrong, sealed, clear);
        }
        assertThrows(SealBroken.class, () -> open(elsewhere(), right, sealed));
        assertThrows(SealBroken.class, () -> vault().open(right, new Sealed(sealed), new Purpose("handling")));
    }

    @Test
    default void aFlippedBitOfAStreamIsFound() throws IOException {
        byte[] clear = some(PIECE + 1);
        byte[] sealed = seal("flip", clear);
        for (int at = 0; at < sealed.length; at += at < 200 ? 1 : 4_999) {
            for (int bit = 0; bit < 8; bit++) {
                sealed[at] ^= (byte) (1 << bit);
                broken(scan("flip"), sealed, clear);
                sealed[at] ^= (byte) (1 << bit);
            }
        }
    }

    /** Who shuts the keys away ends what is being read; nothing more is given out. */
    @Test
    default void lockedInTheMiddleAStreamEnds() throws IOException {
        byte[] clear = some(20 * PIECE);
        byte[] sealed = seal("mid", clear);
        ByteArrayOutputStream got = new ByteArrayOutputStream();
        OutputStream locks = new OutputStream() {
            @Override
            public void write(int one) {
                throw new IllegalStateException("pieces are written at once");
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                got.write(bytes, from, length);
                lock();
            }
        };
        InputStream in = new ByteArrayInputStream(sealed);
        assertThrows(VaultLocked.class, () -> vault().openStream(scan("mid"), in, locks, new Purpose("handling")));
        assertEquals(PIECE, got.size());
        assertThrows(VaultLocked.class, () -> seal("mid", clear));
    }
}
