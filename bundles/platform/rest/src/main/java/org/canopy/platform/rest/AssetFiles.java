package org.canopy.platform.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Serves {@code /m/<module>/<hash>/<file>}: what was once seen there never changes. */
final class AssetFiles {
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("css", "text/css;charset=UTF-8"),
            Map.entry("js", "text/javascript;charset=UTF-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("webp", "image/webp"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("json", "application/json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("txt", "text/plain;charset=UTF-8"));

    private final AssetStore store;

    AssetFiles(AssetStore store) {
        this.store = store;
    }

    /** @param path what follows {@code /m/} */
    void answer(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!HealthCheck.isOnlyRead(request, response)) {
            return;
        }
        String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        Optional<byte[]> found = type == null ? Optional.empty() : store.at(path);
        if (found.isEmpty()) {
            response.setStatus(404);
            response.setHeader("Cache-Control", "no-store");
            return;
        }
        String accepts =
                Optional.ofNullable(request.getHeader("Accept-Encoding")).orElse("");
        boolean text = type.startsWith("text/") || type.endsWith("json") || type.endsWith("xml");
        Packed packed = Packed.of(found.get(), text ? accepts : "");
        response.setContentType(type);
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.setHeader("Vary", "Accept-Encoding");
        response.setHeader("ETag", packed.etag());
        if (packed.gzip()) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentLength(packed.bytes().length);
        response.getOutputStream().write(packed.bytes());
    }
}
