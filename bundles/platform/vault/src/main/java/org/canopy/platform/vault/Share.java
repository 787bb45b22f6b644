package org.canopy.platform.vault;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * One holder's part of a county's recovery key, as it stands on paper: sixteen groups of four letters and digits. Alone it
 * tells nothing. The last letters check the others, so that a slip of the pen is found at once, before the others are asked.
 *
 * @param sharing how many of how many
 * @param number 1 to {@code of}
 * @param set parts of one ceremony bear the same number, 0 to 65535
 * @param part of the key, {@value Secret#BYTES} bytes
 */
record Share(Sharing sharing, int number, int set, byte[] part) {
    private static final char[] LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
    private static final int FORM = 1;
    private static final int CHECK = 3;
    private static final int BYTES = 5 + Secret.BYTES + CHECK;
    private static final int GROUP = 4;

    /** As a person writes it down. */
    String paper() {
        byte[] all = ByteBuffer.allocate(BYTES)
                .put((byte) FORM)
                .put((byte) (sharing.need() << 4 | sharing.of()))
                .put((byte) number)
                .putShort((short) set)
                .put(part)
                .array();
        System.arraycopy(check(all), 0, all, BYTES - CHECK, CHECK);
        StringBuilder paper = new StringBuilder();
        for (int bit = 0; bit < BYTES * 8; bit += 5) {
            if (paper.length() % (GROUP + 1) == GROUP) {
                paper.append('-');
            }
            paper.append(LETTERS[five(all, bit)]);
        }
        Arrays.fill(all, (byte) 0);
        return paper.toString();
    }

    private static int five(byte[] all, int bit) {
        int pair = (all[bit / 8] & 0xff) << 8 | (bit / 8 + 1 < all.length ? all[bit / 8 + 1] & 0xff : 0);
        return pair >> 11 - bit % 8 & 31;
    }

    /**
     * Reads what was typed off the paper: spaces, hyphens, small letters, O for 0, I and L for 1 are forgiven.
     *
     * @throws KeysRefused if it is none, or a letter is wrong
     */
    static Share typed(char[] typed) {
        byte[] all = new byte[BYTES];
        int bit = 0;
        for (char letter : typed) {
            if (Character.isWhitespace(letter) || letter == '-') {
                continue;
            }
            int value = value(letter);
            if (value < 0 || bit >= BYTES * 8) {
                throw slip();
            }
            for (int i = 4; i >= 0; i--, bit++) {
                all[bit / 8] |= (byte) ((value >> i & 1) << 7 - bit % 8);
            }
        }
        if (bit != BYTES * 8 || all[0] != FORM || !checked(all)) {
            throw slip();
        }
        ByteBuffer read = ByteBuffer.wrap(all, 1, BYTES - 1);
        int counts = read.get();
        int number = read.get();
        int set = read.getShort() & 0xffff;
        byte[] part = new byte[Secret.BYTES];
        read.get(part);
        Arrays.fill(all, (byte) 0);
        return new Share(sharing(counts), number, set, part);
    }

    /** A check of 24 bits is none against a forger. */
    private static Sharing sharing(int counts) {
        try {
            return new Sharing(counts >> 4 & 15, counts & 15);
        } catch (IllegalArgumentException e) {
            throw slip();
        }
    }

    private static int value(char letter) {
        char upper = Character.toUpperCase(letter);
        char meant = upper == 'O' ? '0' : upper == 'I' || upper == 'L' ? '1' : upper;
        return Arrays.binarySearch(LETTERS, meant);
    }

    private static KeysRefused slip() {
        return new KeysRefused("this is not what stands on the paper: sixteen groups of four; compare them one by one");
    }

    private static boolean checked(byte[] all) {
        return MessageDigest.isEqual(check(all), Arrays.copyOfRange(all, BYTES - CHECK, BYTES));
    }

    private static byte[] check(byte[] all) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(all, 0, BYTES - CHECK);
            return Arrays.copyOf(digest.digest(), CHECK);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    void wipe() {
        Arrays.fill(part, (byte) 0);
    }

    @Override
    public String toString() {
        return "Share " + number;
    }
}
