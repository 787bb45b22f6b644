package org.canopy.api.outbound;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is sent.
 *
 * @param method {@code GET}, {@code POST}, {@code PUT}, {@code DELETE}
 * @param to {@code https}; {@code http} to this very machine only
 * @param headers names and values
 * @param body empty where there is none
 * @throws IllegalArgumentException if the address is no such address, the method another one, or the body too long
 */
public record OutboundRequest(String method, URI to, Map<String, String> headers, byte[] body) {
    private static final Pattern METHOD = Pattern.compile("GET|POST|PUT|DELETE");
    private static final Pattern HERE = Pattern.compile("localhost|127\\.0\\.0\\.1|\\[::1]");

    public OutboundRequest {
        headers = Map.copyOf(headers);
        body = body.clone();
        if (!METHOD.matcher(method).matches()) {
            throw new IllegalArgumentException("an outbound request is a GET, POST, PUT or DELETE");
        }
        if (body.length > Outbound.LONGEST) {
            throw new IllegalArgumentException("an outbound request has at most " + Outbound.LONGEST + " bytes");
        }
        String host = Optional.ofNullable(to.getHost()).orElse("");
        String scheme = Optional.ofNullable(to.getScheme()).orElse("");
        boolean plain = scheme.equals("http") && HERE.matcher(host).matches();
        if (host.isEmpty() || to.getUserInfo() != null || !scheme.equals("https") && !plain) {
            throw new IllegalArgumentException("an outbound address begins with https://, and names a host");
        }
    }

    public static OutboundRequest get(URI to) {
        return new OutboundRequest("GET", to, Map.of(), new byte[0]);
    }

    /** Host and port as a manifest asks for them: {@code example.org}, {@code example.org:8443}; 443 needs no word. */
    public String host() {
        int port = to.getPort() >= 0 ? to.getPort() : to.getScheme().equals("http") ? 80 : 443;
        String host = to.getHost().toLowerCase(Locale.ROOT);
        return port == 443 ? host : host + ":" + port;
    }

    @Override
    public byte[] body() {
        return body.clone();
    }

    /** Says nothing of what is sent. */
    @Override
    public String toString() {
        return "OutboundRequest";
    }
}
