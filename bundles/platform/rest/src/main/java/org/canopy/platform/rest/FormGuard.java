package org.canopy.platform.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells forms of our own pages from foreign ones, without script. First by what browsers say of the sending page; then by the
 * token, since old browsers say nothing, and a page with {@code no-referrer} sends {@code Origin: null}.
 */
final class FormGuard {
    /** Name of the hidden field; in a multipart form it comes first. */
    static final String FIELD = "form-token";

    static final String HEADER = "X-Canopy-Form";

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Pattern PART = Pattern.compile("name=\"" + FIELD + "\"\\r\\n\\r\\n([A-Za-z0-9_-]{43})\\r\\n");
    private static final int FIRST_PART = 2_048;

    private FormGuard() {}

    static boolean changes(ContainerRequestContext request) {
        return !READING.contains(request.getMethod());
    }

    /** Whether the browser itself says that another site's page sent this. */
    static boolean foreign(ContainerRequestContext request, Wire.Seen seen) {
        Optional<String> site = Optional.ofNullable(request.getHeaderString("Sec-Fetch-Site"));
        if (site.isPresent()) {
            return !site.get().equals("same-origin") && !site.get().equals("none");
        }
        String origin = Optional.ofNullable(request.getHeaderString("Origin")).orElse("null");
        return !origin.equals("null") && !origin.equalsIgnoreCase(seen.scheme() + "://" + seen.authority());
    }

    /** JSON needs no token: a foreign page cannot send it without asking first, and we allow nobody. */
    static boolean carries(ContainerRequestContext request, String token) throws IOException {
        MediaType type = request.getMediaType();
        if (type != null && type.isCompatible(MediaType.APPLICATION_JSON_TYPE) && !type.isWildcardSubtype()) {
            return true;
        }
        String header = Optional.ofNullable(request.getHeaderString(HEADER)).orElseGet(() -> "");
        String sent = header.isEmpty() ? inBody(request, type) : header;
        return !token.isEmpty()
                && MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }

    private static String inBody(ContainerRequestContext request, @org.jspecify.annotations.Nullable MediaType type)
            throws IOException {
        if (type == null) {
            return "";
        }
        InputStream body = request.getEntityStream();
        if (type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)) {
            byte[] all = body.readNBytes(BodyLimit.MOST_BYTES + 1);
            request.setEntityStream(new SequenceInputStream(new ByteArrayInputStream(all), body));
            return field(new String(all, StandardCharsets.UTF_8));
        }
        if (type.getType().equals("multipart")) {
            byte[] begin = body.readNBytes(FIRST_PART);
            request.setEntityStream(new SequenceInputStream(new ByteArrayInputStream(begin), body));
            Matcher part = PART.matcher(new String(begin, StandardCharsets.ISO_8859_1));
            return part.find() ? part.group(1) : "";
        }
        return "";
    }

    private static String field(String form) {
        for (String pair : form.split("&")) {
            if (pair.startsWith(FIELD + "=")) {
                return URLDecoder.decode(pair.substring(FIELD.length() + 1), StandardCharsets.UTF_8);
            }
        }
        return "";
    }
}
