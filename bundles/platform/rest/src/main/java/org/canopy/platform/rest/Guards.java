package org.canopy.platform.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;

/** Headers of every answer: nothing foreign is loaded, nothing leaks to the next site, nobody frames us. */
final class Guards {
    static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; "
                    + "connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; "
                    + "frame-ancestors 'none'";

    /** Half a year: a county that gives its own TLS up must keep https somehow until browsers have forgotten. */
    static final String TLS_ONLY = "max-age=15552000";

    private Guards() {}

    /** Over our own TLS a browser is told to stay with it; not on loopback, where it would bind every other port too. */
    static void on(HttpServletRequest request, HttpServletResponse response) {
        if (request.isSecure() && !Wire.loopback(request.getServerName().toLowerCase(Locale.ROOT))) {
            response.setHeader("Strict-Transport-Security", TLS_ONLY);
        }
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
    }
}
