package org.canopy.platform.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/**
 * The public half of the key that signs a county's certificates, as C2SP signed-note writes it: {@code <name>+<id>+<key>}.
 *
 * @param key of Ed25519, 32 bytes
 * @throws IllegalArgumentException if it is none, or its name has blanks or a plus
 */
record NoteKey(String name, byte[] key) {
    private static final byte ED25519 = 1;
    private static final int KEY = 32;
    private static final int ID = 4;
    private static final int SIGNATURE = 64;
    private static final String DASH = "\u2014 ";

    NoteKey {
        if (key.length != KEY || !name.matches("[^\\s+]+")) {
            throw new IllegalArgumentException("no key of Ed25519 with a name");
        }
    }

    /** @throws IllegalArgumentException if it is no such key */
    static NoteKey of(String vkey) {
        String[] parts = vkey.strip().split("\\+", 3);
        byte[] typed = parts.length == 3 ? Base64.getDecoder().decode(parts[2]) : new byte[0];
        if (typed.length != 1 + KEY || typed[0] != ED25519) {
            throw new IllegalArgumentException("no key of Ed25519 with a name");
        }
        NoteKey key = new NoteKey(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
        if (!key.vkey().equals(vkey.strip())) {
            throw new IllegalArgumentException("a key with the number of another");
        }
        return key;
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

    /** @param signature of {@code body} */
    String note(String body, byte[] signature) {
        byte[] all =
                ByteBuffer.allocate(ID + SIGNATURE).put(id()).put(signature).array();
        return body + "\n" + DASH + name + " " + Base64.getEncoder().encodeToString(all) + "\n";
    }

    /** What the note says; empty if this key has not signed it. */
    Optional<String> open(String note) {
        int end = note.indexOf("\n\n");
        String head = "\n" + DASH + name + " ";
        if (end < 0 || !note.startsWith(head, end + 1) || !note.endsWith("\n")) {
            return Optional.empty();
        }
        String body = note.substring(0, end + 1);
        return signature(note.substring(end + 1 + head.length(), note.length() - 1))
                .filter(signature -> note(body, signature).equals(note))
                .filter(signature -> signs(signature, body.getBytes(StandardCharsets.UTF_8)))
                .map(signature -> body);
    }

    private Optional<byte[]> signature(String base64) {
        try {
            byte[] all = Base64.getDecoder().decode(base64);
            return all.length == ID + SIGNATURE && Arrays.equals(id(), Arrays.copyOf(all, ID))
                    ? Optional.of(Arrays.copyOfRange(all, ID, all.length))
                    : Optional.empty();
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    private boolean signs(byte[] signature, byte[] body) {
        Ed25519Signer verifier = new Ed25519Signer();
        verifier.init(false, new Ed25519PublicKeyParameters(key));
        verifier.update(body, 0, body.length);
        return verifier.verifySignature(signature);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteKey that && that.vkey().equals(vkey());
    }

    @Override
    public int hashCode() {
        return vkey().hashCode();
    }
}
