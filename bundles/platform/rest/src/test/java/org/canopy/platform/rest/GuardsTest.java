package org.canopy.platform.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** When a browser is told to come by TLS only. */
class GuardsTest {
    private static String strictTransport(boolean tls, String host) {
        Map<String, String> set = new HashMap<>();
        ClassLoader loader = GuardsTest.class.getClassLoader();
        var request = (HttpServletRequest) Proxy.newProxyInstance(
                loader,
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> method.getName().equals("isSecure") ? (Object) tls : host);
        var response = (HttpServletResponse) Proxy.newProxyInstance(
                loader,
                new Class<?>[] {HttpServletResponse.class},
                (proxy, method, arguments) -> set.put((String) arguments[0], (String) arguments[1]));
        Guards.on(request, response);
        return set.getOrDefault("Strict-Transport-Security", "");
    }

    @Test
    void aCountysNameOverOurTlsIsKeptToTls() {
        assertEquals(Guards.TLS_ONLY, strictTransport(true, "portal.example"));
    }

    @Test
    void loopbackAndPlainTextBindNobody() {
        assertEquals("", strictTransport(false, "portal.example"));
        assertEquals("", strictTransport(true, "localhost"));
        assertEquals("", strictTransport(true, "127.0.0.1"));
        assertEquals("", strictTransport(true, "[::1]"));
    }
}
