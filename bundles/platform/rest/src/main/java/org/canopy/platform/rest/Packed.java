package org.canopy.platform.rest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/**
 * Bytes as they go over the wire. We pack them ourselves rather than leave it to the server: so the {@code ETag} names
 * exactly these bytes and can be strong.
 *
 * @param etag with its quotes
 */
record Packed(byte[] bytes, boolean gzip, String etag) {
    private static final int WORTH_IT = 900;

    static Packed of(byte[] bytes, String acceptEncoding) {
        boolean gzip = bytes.length > WORTH_IT && takesGzip(acceptEncoding);
        String hash = hash(bytes);
        return gzip
                ? new Packed(zipped(bytes), true, '"' + hash + "-gz\"")
                : new Packed(bytes, false, '"' + hash + '"');
    }

    /** Whether a reader who has {@code ifNoneMatch} already has these bytes. */
    boolean knownBy(String ifNoneMatch) {
        return Arrays.stream(ifNoneMatch.split(","))
                .map(String::trim)
                .map(t -> t.startsWith("W/") ? t.substring(2) : t)
                .anyMatch(t -> t.equals(etag) || t.equals("*"));
    }

    static boolean takesGzip(String acceptEncoding) {
        return Arrays.stream(acceptEncoding.toLowerCase(Locale.ROOT).split(","))
                .map(s -> s.replace(" ", ""))
                .anyMatch(s -> s.equals("gzip") || s.startsWith("gzip;q=") && !s.matches("gzip;q=0(\\.0*)?"));
    }

    static byte[] zipped(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3);
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 10);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
