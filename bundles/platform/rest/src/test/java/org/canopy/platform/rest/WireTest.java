package org.canopy.platform.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Who counts as this very machine, and whose word about the caller is believed. */
class WireTest {
    private static final Wire ALONE = new Wire(List.of(), List.of());
    private static final Wire BEHIND = new Wire(List.of(Network.parse("10.0.0.1")), List.of("portal.example"));

    /** Only what the wire asks of a request. */
    private static HttpServletRequest from(String peer, String scheme, String... headers) {
        Map<String, String> sent = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String header : headers) {
            String[] parts = header.split(": ", 2);
            sent.put(parts[0], parts[1]);
        }
        return (HttpServletRequest) Proxy.newProxyInstance(
                WireTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getRemoteAddr" -> peer;
                    case "getScheme" -> scheme;
                    case "getHeader" -> sent.get((String) arguments[0]);
                    case "getHeaderNames" -> Collections.enumeration(sent.keySet());
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static Wire.Seen seen(Wire wire, HttpServletRequest request) {
        return wire.seen(request).orElseThrow();
    }

    @Test
    void aProgramOnThisMachineIsLocalAndSecure() {
        for (String host :
                List.of("localhost", "localhost:8181", "LOCALHOST", "127.0.0.1:8181", "127.8.0.3", "[::1]:80")) {
            for (String peer : List.of("127.0.0.1", "0:0:0:0:0:0:0:1", "[::1]")) {
                Wire.Seen seen = seen(ALONE, from(peer, "http", "Host: " + host));
                assertTrue(seen.local() && seen.secure(), peer + " asks " + host);
            }
        }
    }

    @Test
    void aProxyHereThatPassesTheHostOnIsNotTakenForThisMachine() {
        for (String host :
                List.of("portal.example", "192.0.2.7", "localhost.example", "127.0.0.1.example", "[2001:db8::1]")) {
            Wire.Seen seen = seen(ALONE, from("127.0.0.1", "http", "Host: " + host));
            assertFalse(seen.local() || seen.secure(), host);
        }
    }

    @Test
    void anyTraceOfAProxyEndsIt() {
        for (String trace : List.of(
                "Forwarded: for=192.0.2.1",
                "X-Forwarded-For: 192.0.2.1",
                "x-forwarded-proto: https",
                "X-Forwarded-Host: localhost",
                "X-Forwarded-Server: a",
                "Via: 1.1 proxy",
                "X-Real-IP: 192.0.2.1")) {
            Wire.Seen seen = seen(ALONE, from("127.0.0.1", "http", "Host: localhost", trace));
            assertFalse(seen.local() || seen.secure(), trace);
            assertEquals("127.0.0.1", seen.address(), trace);
        }
    }

    @Test
    void anotherMachineThatNamesLoopbackIsNotLocal() {
        assertFalse(seen(ALONE, from("192.0.2.1", "http", "Host: localhost")).secure());
        assertFalse(seen(ALONE, from("fe80:0:0:0:0:0:0:1%eth0", "http", "Host: localhost"))
                .secure());
    }

    @Test
    void ourOwnTlsIsSecureForEverybody() {
        Wire.Seen seen = seen(ALONE, from("192.0.2.1", "https", "Host: portal.example"));
        assertTrue(seen.secure());
        assertFalse(seen.local());
    }

    @Test
    void aTrustedProxySaysHowItsCallerCame() {
        HttpServletRequest told = from(
                "10.0.0.1",
                "http",
                "Host: x",
                "X-Forwarded-Host: portal.example",
                "X-Forwarded-Proto: https",
                "X-Forwarded-For: 203.0.113.9, 192.0.2.1");
        assertEquals(Optional.of(new Wire.Seen("https", "portal.example", "192.0.2.1", false)), BEHIND.seen(told));
        assertTrue(seen(BEHIND, from("10.0.0.1", "http", "Host: x", "Forwarded: for=192.0.2.1;proto=https"))
                .secure());
    }

    @Test
    void aTrustedProxyThatSaysNothingIsNotSecureEvenOverTls() {
        assertFalse(
                seen(BEHIND, from("10.0.0.1", "https", "Host: portal.example")).secure());
    }
}
