package org.canopy.platform.rest;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;

/** {@code /healthz}: the process answers. {@code /readyz}: everything that it needs is there, or one line each that is missing. */
final class HealthServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Supplier<List<String>> missing;

    HealthServlet(Supplier<List<String>> missing) {
        this.missing = missing;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<String> lines = request.getServletPath().equals("/healthz") ? List.of() : missing.get();
        byte[] body = (lines.isEmpty() ? "ok\n" : String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        response.setStatus(lines.isEmpty() ? 200 : 503);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/plain;charset=UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
