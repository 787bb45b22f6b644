package org.canopy.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs people in to one county, as a program would. */
record Desk(Distribution canopy, String county) {
    static final String PASSWORD = "a sentence nobody guesses";
    private static final String JSON = "application/json";

    /** The first administrator, with a second factor. @return the cookie's value */
    String administrator(String name) throws IOException, InterruptedException {
        Distribution.Said said = canopy.canopy("first-administrator", county, "--rescue", "--json");
        assertEquals(0, said.code(), said.words());
        String token = begin(Json.of(said.words()).get("code").asText(), name);
        JsonNode offer = send("GET", "/account/second-factor", "", own(token)).json();
        String code = code(offer.get("text").asText().replace(" ", ""));
        Answer paper = send(
                "POST",
                "/account/second-factor",
                json(Map.of("sealed", offer.get("sealed").asText(), "code", code)),
                own(token));
        assertEquals(200, paper.status(), paper.raw());
        assertEquals(10, paper.json().get("codes").size());
        return token;
    }

    /** @return the cookie's value */
    String begin(String code, String name) throws IOException {
        Answer in = send(
                "POST",
                "/signin/first",
                json(Map.of("code", code, "name", name, "password", PASSWORD)),
                "X-No: cookie");
        assertEquals(303, in.status(), in.raw());
        String cookie = in.header("Set-Cookie");
        return cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
    }

    /** Somebody without a role. @return id and the cookie's value */
    String[] member(String administrator, String name, String kind) throws IOException {
        Answer made = send(
                "POST",
                "/accounts/new",
                json(Map.of("name", name, "signInName", name, "kind", kind)),
                own(administrator));
        assertEquals(200, made.status(), made.raw());
        JsonNode code = made.json();
        return new String[] {code.get("id").asText(), begin(code.get("code").asText(), name)};
    }

    Answer send(String verb, String path, String body, String... headers) throws IOException {
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 1);
        all[headers.length] = body.isEmpty() ? "X-No: body" : "Content-Type: " + JSON;
        boolean asked = java.util.Arrays.stream(headers).anyMatch(h -> h.startsWith("Accept:"));
        if (!asked) {
            all = java.util.Arrays.copyOf(all, all.length + 1);
            all[all.length - 1] = "Accept: " + JSON;
        }
        return canopy.portal().send(verb + " /" + county + path, body, all);
    }

    String own(String token) {
        return "Cookie: canopy-" + county + "-local=" + token;
    }

    private static String json(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(e -> "\"" + e.getKey() + "\":\"" + e.getValue() + "\"")
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** What an authenticator app shows now (RFC 6238). */
    static String code(String base32) {
        ByteBuffer secret = ByteBuffer.allocate(base32.length() * 5 / 8);
        int buffer = 0;
        int bits = 0;
        for (char c : base32.toCharArray()) {
            buffer = buffer << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                secret.put((byte) (buffer >> bits));
            }
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.array(), "HmacSHA1"));
            long step = System.currentTimeMillis() / 30_000;
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            int cut = ByteBuffer.wrap(hash, hash[19] & 15, 4).getInt() & 0x7fffffff;
            return String.format("%06d", cut % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
