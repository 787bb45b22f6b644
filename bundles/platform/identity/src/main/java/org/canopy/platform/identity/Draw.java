package org.canopy.platform.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import org.canopy.api.identity.AccountId;

/** What is drawn at random, and how people's copies of it are read. */
public final class Draw {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String IDS = "abcdefghijklmnopqrstuvwxyz234567";
    /** Crockford's: no letter that is taken for a digit. */
    private static final String CODES = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int CODE = 16;

    private Draw() {}

    public static AccountId account() {
        return new AccountId(id());
    }

    /** 130 bits, as an id. */
    public static String id() {
        return text(IDS, 26);
    }

    /** 256 bits, as a cookie carries them. */
    public static String token() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** 160 bits, as RFC 4226 wants for a shared secret. */
    public static byte[] secret() {
        byte[] bytes = new byte[20];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** A code for paper, 80 bits: {@code 7K2M-9QXA-…}. */
    public static String code() {
        return text(CODES, CODE).replaceAll("(.{4})(?!$)", "$1-");
    }

    /** A code as somebody typed it: spaces, dashes and small letters do not matter, nor O for 0, I and L for 1. */
    public static String read(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    /** What is kept of something that was drawn: it has too many bits to be guessed, so one fast hash is enough. */
    public static String tag(String... parts) {
        try {
            byte[] bytes = String.join("|", parts).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String text(String alphabet, int length) {
        StringBuilder out = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            out.append(alphabet.charAt(RANDOM.nextInt(alphabet.length())));
        }
        return out.toString();
    }
}
