package org.canopy.api.vault;

/**
 * Says which records were erased, when, by whose decision and on what basis: ids and codes. The county's own key has signed it
 * (C2SP signed-note), so that anybody who has the public key can check it without us: {@code bin/canopy vault-erased}.
 *
 * @throws IllegalArgumentException if {@code text} is no signed note, or longer than any certificate
 */
public record ErasureCertificate(String text) {
    private static final int LONGEST = 128 << 10;

    public ErasureCertificate {
        if (text.length() > LONGEST || !text.startsWith("canopy erasure ") || !text.contains("\n\n\u2014 ")) {
            throw new IllegalArgumentException("not a certificate of erasure");
        }
    }
}
