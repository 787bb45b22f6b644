package org.canopy.platform.rest;

import java.nio.charset.StandardCharsets;

/**
 * The path as it was sent against the path as it was understood. The router matches the one, the county filter the other,
 * so a request is only let in when both say the same in one spelling.
 */
final class RawPath {
    private static final String PLAIN = "-._~/!$&'()*+,:@=";

    private RawPath() {}

    static boolean sameAs(String raw, String understood) {
        if (understood.contains("//") || understood.contains("/../") || understood.endsWith("/..")) {
            return false;
        }
        return raw.equalsIgnoreCase(encoded(understood)) && understood.equals(decodedCase(raw, understood));
    }

    /** Case of letters counts; only the case of hex digits does not. */
    private static String decodedCase(String raw, String understood) {
        String again = encoded(understood);
        for (int i = 0; i < raw.length(); i++) {
            if (raw.charAt(i) == '%') {
                i += 2;
            } else if (raw.charAt(i) != again.charAt(i)) {
                return "";
            }
        }
        return understood;
    }

    static String encoded(String path) {
        StringBuilder out = new StringBuilder(path.length() + 16);
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (c < 128 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0)) {
                out.append(c);
            } else {
                out.append('%').append(String.format("%02X", b & 0xff));
            }
        }
        return out.toString();
    }
}
