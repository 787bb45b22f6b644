package org.canopy.platform.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The tree of RFC 6962 over leaves that come one by one. It keeps the roots of its whole subtrees only (at most 64), so it
 * can go on where another has stopped. For one thread.
 */
final class MerkleTree {
    static final int HASH = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final MessageDigest digest;
    /** Roots of the whole subtrees, the widest first: one for each bit that is set in {@link #size}. */
    private final List<byte[]> roots = new ArrayList<>();

    private long size;

    MerkleTree() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /**
     * A tree that goes on after {@code size} leaves.
     *
     * @param frontier what {@link #frontier()} gave then
     * @throws IllegalArgumentException if the two do not belong together
     */
    static MerkleTree after(long size, String frontier) {
        MerkleTree tree = new MerkleTree();
        byte[] all = HexFormat.of().parseHex(frontier);
        if (size < 0 || all.length != Long.bitCount(size) * HASH) {
            throw new IllegalArgumentException("a frontier of another size");
        }
        tree.size = size;
        for (int at = 0; at < all.length; at += HASH) {
            tree.roots.add(java.util.Arrays.copyOfRange(all, at, at + HASH));
        }
        return tree;
    }

    void add(byte[] leaf) {
        digest.update(LEAF);
        byte[] node = digest.digest(leaf);
        for (long whole = size; (whole & 1) == 1; whole >>= 1) {
            node = parent(roots.remove(roots.size() - 1), node);
        }
        roots.add(node);
        size++;
    }

    private byte[] parent(byte[] left, byte[] right) {
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }

    /** RFC 6962 2.1: the Merkle tree hash; of no leaves, the hash of nothing. */
    byte[] root() {
        if (roots.isEmpty()) {
            return digest.digest();
        }
        byte[] root = roots.get(roots.size() - 1);
        for (int at = roots.size() - 2; at >= 0; at--) {
            root = parent(roots.get(at), root);
        }
        return root;
    }

    long size() {
        return size;
    }

    /** In hexadecimal digits. */
    String frontier() {
        StringBuilder all = new StringBuilder();
        roots.forEach(root -> all.append(HexFormat.of().formatHex(root)));
        return all.toString();
    }
}
