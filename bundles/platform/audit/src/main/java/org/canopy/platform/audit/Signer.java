package org.canopy.platform.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;

/** Signs checkpoints of one county with Ed25519 (RFC 8032), as C2SP signed-note writes it. */
final class Signer {
    private final PrivateKey key;
    private final Witness witness;

    /** @param pkcs8 the private key; {@code witness} is its public one */
    Signer(byte[] pkcs8, Witness witness) throws GeneralSecurityException {
        this.key = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        this.witness = witness;
    }

    /** Who can check what this signs. */
    Witness witness() {
        return witness;
    }

    /** The checkpoint, an empty line, and the line of the signature. */
    String note(Checkpoint checkpoint) {
        String text = checkpoint.text();
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return text + "\n" + witness.line(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the checkpoint cannot be signed", e);
        }
    }
}
