package org.canopy.platform.audit;

import java.util.Arrays;
import java.util.Base64;

/**
 * What is signed, as C2SP tlog-checkpoint writes it: whose ledger, how many lines, the root of their tree.
 *
 * @param origin {@code canopy/<county>}
 * @param root 32 bytes
 */
record Checkpoint(String origin, long size, byte[] root) {
    Checkpoint {
        root = root.clone();
    }

    String text() {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
    }

    /** @throws BadNote if it is none */
    static Checkpoint of(String text) throws BadNote {
        String[] lines = text.split("\n", -1);
        try {
            if (lines.length == 4
                    && !lines[0].isEmpty()
                    && lines[1].matches("[1-9][0-9]{0,18}")
                    && lines[3].isEmpty()) {
                byte[] root = Base64.getDecoder().decode(lines[2]);
                if (root.length == MerkleTree.HASH) {
                    return new Checkpoint(lines[0], Long.parseLong(lines[1]), root);
                }
            }
        } catch (IllegalArgumentException noNumber) {
            throw new BadNote("it is no checkpoint", noNumber);
        }
        throw new BadNote("it is no checkpoint");
    }

    /**
     * What a note claims, whoever signed it.
     *
     * @throws BadNote if it is none
     */
    static Checkpoint claimed(String note) throws BadNote {
        return of(note.substring(0, Math.max(0, note.indexOf("\n\n") + 1)));
    }

    boolean says(byte[] other) {
        return Arrays.equals(root, other);
    }

    @Override
    public byte[] root() {
        return root.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Checkpoint checkpoint && checkpoint.text().equals(text());
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }
}
