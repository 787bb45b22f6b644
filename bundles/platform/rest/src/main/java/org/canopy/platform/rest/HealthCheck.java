package org.canopy.platform.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;

/** {@code /healthz}: the process answers. {@code /readyz}: everything that it needs is there, or one line each that is missing. */
final class HealthCheck {
    private final Supplier<List<String>> missing;

    HealthCheck(Supplier<List<String>> missing) {
        this.missing = missing;
    }

    void answer(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!isOnlyRead(request, response)) {
            return;
        }
        List<String> lines = path.equals(CellFilter.LIVE) ? List.of() : missing.get();
        byte[] body = (lines.isEmpty() ? "ok\n" : String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        response.setStatus(lines.isEmpty() ? 200 : 503);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/plain;charset=UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** Else it is answered: 405. */
    static boolean isOnlyRead(HttpServletRequest request, HttpServletResponse response) {
        boolean read = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (!read) {
            response.setStatus(405);
            response.setHeader("Allow", "GET, HEAD");
        }
        return read;
    }
}
