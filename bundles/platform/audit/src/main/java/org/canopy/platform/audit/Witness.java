package org.canopy.platform.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The public half of a county's key, as C2SP signed-note writes it: {@code <name>+<key id>+<key>}. With it anybody can check a
 * note, with tools that are not ours.
 *
 * @param name whose key: {@code canopy/<county>}
 * @param key Ed25519, 32 bytes
 */
record Witness(String name, byte[] key) {
    private static final byte ED25519 = 1;
    private static final String DASH = "\u2014 ";
    /** What stands before the 32 bytes in an X.509 key (RFC 8410). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final int KEY = 32;
    private static final int ID = 4;
    private static final int SIGNATURE = 64;

    Witness {
        key = key.clone();
        if (key.length != KEY || name.isEmpty() || !name.matches("[^\\s+]+")) {
            throw new IllegalArgumentException("no key of Ed25519 with a name");
        }
    }

    static Witness of(String name, PublicKey key) {
        byte[] all = key.getEncoded();
        return new Witness(name, Arrays.copyOfRange(all, all.length - KEY, all.length));
    }

    /** @throws IllegalArgumentException if it is no such key */
    static Witness of(String vkey) {
        String[] parts = vkey.strip().split("\\+", 3);
        byte[] typed = parts.length == 3 ? Base64.getDecoder().decode(parts[2]) : new byte[0];
        if (typed.length != 1 + KEY || typed[0] != ED25519) {
            throw new IllegalArgumentException("no key of Ed25519 with a name");
        }
        Witness witness = new Witness(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
        if (!witness.vkey().equals(vkey.strip())) {
            throw new IllegalArgumentException("a key with the number of another");
        }
        return witness;
    }

    String vkey() {
        return name + "+" + HexFormat.of().formatHex(id()) + "+"
                + Base64.getEncoder().encodeToString(typed());
    }

    private byte[] typed() {
        return ByteBuffer.allocate(1 + KEY).put(ED25519).put(key).array();
    }

    private byte[] id() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(digest.digest(typed()), ID);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    String line(byte[] signature) {
        byte[] all =
                ByteBuffer.allocate(ID + SIGNATURE).put(id()).put(signature).array();
        return DASH + name + " " + Base64.getEncoder().encodeToString(all) + "\n";
    }

    /**
     * What a note says, if this key has signed it.
     *
     * @throws BadNote if it has not
     */
    Checkpoint open(String note) throws BadNote {
        int end = note.indexOf("\n\n");
        String text = note.substring(0, end + 1);
        String line = end < 0 ? "" : note.substring(end + 2);
        String head = DASH + name + " ";
        if (!line.startsWith(head) || !line.endsWith("\n")) {
            throw new BadNote("it bears no signature of " + name);
        }
        try {
            byte[] all = Base64.getDecoder().decode(line.substring(head.length(), line.length() - 1));
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x509())));
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            if (all.length == ID + SIGNATURE
                    && Arrays.equals(id(), Arrays.copyOf(all, ID))
                    && signature.verify(Arrays.copyOfRange(all, ID, all.length))) {
                return Checkpoint.of(text);
            }
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new BadNote("its signature is none", e);
        }
        throw new BadNote("its signature is not that of " + name);
    }

    private byte[] x509() {
        return ByteBuffer.allocate(X509.length + KEY).put(X509).put(key).array();
    }

    @Override
    public byte[] key() {
        return key.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Witness witness && witness.vkey().equals(vkey());
    }

    @Override
    public int hashCode() {
        return vkey().hashCode();
    }

    @Override
    public String toString() {
        return vkey();
    }
}
