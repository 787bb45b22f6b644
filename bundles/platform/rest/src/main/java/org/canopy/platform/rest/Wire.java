package org.canopy.platform.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How requests reach us: which proxies are believed, and which host names are ours besides the counties' own.
 *
 * @param proxies addresses whose {@code Forwarded} or {@code X-Forwarded-*} is believed; nobody else's is
 * @param hosts host names that serve all counties, each by its first path segment
 */
record Wire(List<Network> proxies, List<String> hosts) {
    private static final Pattern PART = Pattern.compile("(?i)(for|proto|host)=\"?([^\";,]+)\"?");
    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9.-]{1,253}(?::\\d{1,5})?|\\[[0-9A-Fa-f:.]+](?::\\d{1,5})?");

    private static final Set<String> PROXY_HEADERS = Set.of("forwarded", "via", "x-real-ip");

    Wire {
        proxies = List.copyOf(proxies);
        hosts = hosts.stream().map(h -> h.toLowerCase(Locale.ROOT)).toList();
    }

    /**
     * One request as it was sent, after a trusted proxy has been believed.
     *
     * @param authority host, with the port where one was named
     * @param local whether a program on this very machine asked it, for nobody else: the connection comes from loopback, names
     *     loopback, and carries no sign of a proxy. A proxy here that is not in {@code trustedProxies} passes its caller's
     *     host name on, so its callers are not taken for local.
     */
    record Seen(String scheme, String authority, String address, boolean local) {
        /** Nobody on the way could read it. */
        boolean secure() {
            return local || scheme.equals("https");
        }

        /** Lower case, without port. */
        String host() {
            String lower = authority.toLowerCase(Locale.ROOT);
            return lower.startsWith("[") ? lower.substring(0, lower.indexOf(']') + 1) : lower.split(":", 2)[0];
        }
    }

    /** Empty when the request names no usable host. */
    Optional<Seen> seen(HttpServletRequest request) {
        String peer = request.getRemoteAddr();
        return proxies.stream().anyMatch(p -> p.holds(peer)) ? passedOn(request, peer) : direct(request, peer);
    }

    private static Optional<Seen> direct(HttpServletRequest request, String peer) {
        String authority = Optional.ofNullable(request.getHeader("Host")).orElse("");
        boolean here = Network.LOOPBACK.holds(peer) && !tracesOfAProxy(request);
        return checked(new Seen(request.getScheme(), authority, peer, false))
                .map(s -> here && loopback(s.host()) ? new Seen(s.scheme(), authority, peer, true) : s);
    }

    private static Optional<Seen> passedOn(HttpServletRequest request, String peer) {
        String address = last(request.getHeader("X-Forwarded-For")).orElse(peer);
        // What lies between caller and proxy, the proxy alone knows: not said is not secure.
        String scheme = last(request.getHeader("X-Forwarded-Proto")).orElse("http");
        String authority = last(request.getHeader("X-Forwarded-Host"))
                .orElse(Optional.ofNullable(request.getHeader("Host")).orElse(""));
        Optional<String> forwarded = last(request.getHeader("Forwarded"));
        if (forwarded.isPresent()) {
            Matcher part = PART.matcher(forwarded.get());
            while (part.find()) {
                String value = part.group(2).trim();
                switch (part.group(1).toLowerCase(Locale.ROOT)) {
                    case "for" -> address = value;
                    case "proto" -> scheme = value;
                    default -> authority = value;
                }
            }
        }
        scheme = scheme.equalsIgnoreCase("https") ? "https" : "http";
        return checked(new Seen(scheme, authority, address, false));
    }

    /** Whether {@code host} may lead to the default county, or to one by path: ours, or no name at all. */
    boolean knows(String host) {
        return hosts.contains(host)
                || host.equals("localhost")
                || host.startsWith("[")
                || host.matches("\\d{1,3}(\\.\\d{1,3}){3}");
    }

    /** A host name that leads to the machine on which it is asked. */
    static boolean loopback(String host) {
        return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
    }

    /** Whether some proxy has left a trace. */
    private static boolean tracesOfAProxy(HttpServletRequest request) {
        return Collections.list(request.getHeaderNames()).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.startsWith("x-forwarded-") || PROXY_HEADERS.contains(name));
    }

    private static Optional<Seen> checked(Seen seen) {
        return HOST.matcher(seen.authority()).matches() ? Optional.of(seen) : Optional.empty();
    }

    /** The last of a list: the one that our own proxy has added. */
    private static Optional<String> last(@org.jspecify.annotations.Nullable String list) {
        if (list == null || list.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(list.substring(list.lastIndexOf(',') + 1).trim());
    }
}
