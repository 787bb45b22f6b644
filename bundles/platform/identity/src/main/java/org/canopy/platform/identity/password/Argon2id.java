package org.canopy.platform.identity.password;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id (RFC 9106). Its parameters stand in every hash, so hashes of yesterday's parameters go on counting.
 *
 * @param memoryKib in KiB
 */
public record Argon2id(int memoryKib, int passes, int lanes) {
    /** OWASP's first choice for sign-in; 49 ms of one core where Canopy was measured. */
    public static final Argon2id NOW = new Argon2id(19_456, 2, 1);

    private static final Pattern FORM = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");
    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** In the form that all libraries write: {@code $argon2id$v=19$m=…,t=…,p=…$salt$hash}. */
    public String hash(String secret) {
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        Base64.Encoder text = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + memoryKib + ",t=" + passes + ",p=" + lanes + "$" + text.encodeToString(salt) + "$"
                + text.encodeToString(of(secret, salt, HASH));
    }

    /** Whether {@code stored} is a hash of {@code secret}; it takes as long for a wrong one as for the right one. */
    public static boolean matches(String stored, String secret) {
        Matcher m = FORM.matcher(stored);
        if (!m.matches()) {
            throw new IllegalArgumentException("not a hash of Argon2id");
        }
        byte[] wanted = Base64.getDecoder().decode(m.group(5));
        byte[] found = parameters(m).of(secret, Base64.getDecoder().decode(m.group(4)), wanted.length);
        return MessageDigest.isEqual(wanted, found);
    }

    /** Whether {@code stored} was made with less work than this. */
    public boolean outgrew(String stored) {
        Matcher m = FORM.matcher(stored);
        if (!m.matches()) {
            return true;
        }
        Argon2id then = parameters(m);
        return (long) then.memoryKib * then.passes < (long) memoryKib * passes;
    }

    private static Argon2id parameters(Matcher m) {
        return new Argon2id(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3)));
    }

    private byte[] of(String secret, byte[] salt, int length) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        byte[] hash = new byte[length];
        try {
            var generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(memoryKib)
                    .withIterations(passes)
                    .withParallelism(lanes)
                    .withSalt(salt)
                    .build());
            generator.generateBytes(bytes, hash);
            return hash;
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }
}
