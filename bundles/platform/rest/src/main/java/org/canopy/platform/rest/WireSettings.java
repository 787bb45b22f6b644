package org.canopy.platform.rest;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;

/** The lines of {@code etc/org.canopy.web.cfg}; a changed file counts from the next request on. */
@Component(service = WireSettings.class, configurationPid = "org.canopy.web")
public final class WireSettings {
    private volatile Wire wire;
    private volatile RateLimit limit;

    @Activate
    public WireSettings(Map<String, Object> lines) {
        this.wire = wire(lines);
        this.limit = limit(lines);
    }

    @Modified
    void modified(Map<String, Object> lines) {
        Wire next = wire(lines);
        limit = limit(lines);
        wire = next;
    }

    Wire wire() {
        return wire;
    }

    RateLimit limit() {
        return limit;
    }

    private static Wire wire(Map<String, Object> lines) {
        return new Wire(
                list(lines, "trustedProxies").stream().map(Network::parse).toList(), list(lines, "hosts"));
    }

    private static RateLimit limit(Map<String, Object> lines) {
        String value = line(lines, "requestsPerMinute").orElse("240");
        if (!value.matches("[1-9]\\d{0,5}")) {
            throw new IllegalArgumentException("etc/org.canopy.web.cfg: requestsPerMinute is a whole number above 0");
        }
        return new RateLimit(Integer.parseInt(value), Clock.systemUTC());
    }

    private static List<String> list(Map<String, Object> lines, String key) {
        return line(lines, key).stream()
                .flatMap(v -> Arrays.stream(v.split(",")))
                .map(String::trim)
                .filter(v -> !v.isEmpty())
                .toList();
    }

    private static Optional<String> line(Map<String, Object> lines, String key) {
        return Optional.ofNullable(lines.get(key)).map(v -> v.toString().trim()).filter(v -> !v.isEmpty());
    }
}
