package org.canopy.platform.rest;

import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.canopy.api.county.ModuleName;
import org.canopy.api.module.Fault;
import org.canopy.api.web.Drawing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which module answers which first path segment. The module that was there first keeps it. */
final class Doors {
    /** Segments that no module may claim; the platform's own bundles may. */
    static final Set<String> RESERVED = Set.of(
            "",
            "m",
            "api",
            "healthz",
            "readyz",
            "problems",
            "choose",
            "modules",
            "policies",
            "leave",
            "about",
            "accessibility",
            "privacy",
            "signin",
            "signout",
            "account",
            "accounts",
            "ledger",
            "robots.txt",
            "sitemap.xml",
            "favicon.ico");

    private static final Logger LOG = LoggerFactory.getLogger(Doors.class);

    private final Map<Long, Door> byBundle = new TreeMap<>();
    private final Map<String, Door> bySegment = new ConcurrentHashMap<>();
    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private volatile List<String> refused = List.of();
    private volatile Map<ModuleName, List<Fault>> faults = Map.of();

    /**
     * @param age lower came earlier: the bundle's id
     * @param platform may use reserved segments, and is on in every county
     * @param guest came by package: it is watched, and may not have every thread
     */
    record Owner(long age, String name, Drawing.Origin origin, boolean platform, boolean guest) {
        Owner(long age, String name, Drawing.Origin origin, boolean platform) {
            this(age, name, origin, platform, false);
        }
    }

    synchronized void add(Owner owner, Object resource) {
        byBundle.computeIfAbsent(owner.age(), a -> new Door(owner)).add(resource);
        assign();
    }

    synchronized void remove(Owner owner, Object resource) {
        Door door = byBundle.get(owner.age());
        if (door != null && door.remove(resource)) {
            byBundle.remove(owner.age());
        }
        assign();
    }

    Optional<Door> behind(String segment) {
        return Optional.ofNullable(bySegment.get(segment));
    }

    /** Whether a module that is gone now answered {@code segment}: it is off, and the address is no mistake. */
    boolean knew(String segment) {
        return known.contains(segment);
    }

    synchronized List<Door> all() {
        return List.copyOf(byBundle.values());
    }

    /** The same claims, by the module that made them. */
    Map<ModuleName, List<Fault>> faults() {
        return faults;
    }

    /** Claims that were refused, one sentence each. */
    List<String> refused() {
        return refused;
    }

    synchronized void close() {
        byBundle.values().forEach(Door::close);
        byBundle.clear();
        bySegment.clear();
    }

    private void assign() {
        Map<String, Door> now = new TreeMap<>();
        List<String> complaints = new ArrayList<>();
        Map<ModuleName, List<Fault>> claims = new TreeMap<>();
        for (Door door : byBundle.values()) {
            for (Object resource : door.resources()) {
                String segment = segment(resource);
                Door first = now.get(segment);
                if (RESERVED.contains(segment) && !door.owner().platform()) {
                    complaints.add(door.owner().name() + " may not have /" + segment + ": it is reserved");
                    claim(claims, door, segment);
                } else if (first == null) {
                    now.put(segment, door);
                } else if (first != door) {
                    complaints.add(door.owner().name() + " may not have /" + segment + ": it belongs to "
                            + first.owner().name());
                    claim(claims, door, segment);
                }
            }
        }
        bySegment.putAll(now);
        known.addAll(now.keySet());
        bySegment.keySet().retainAll(now.keySet());
        complaints.stream().filter(c -> !refused.contains(c)).forEach(c -> LOG.warn("{}", c));
        faults = claims;
        refused =
                complaints.stream().distinct().sorted(Comparator.naturalOrder()).toList();
    }

    private static void claim(Map<ModuleName, List<Fault>> claims, Door door, String segment) {
        claims.computeIfAbsent(door.owner().origin().module(), module -> new ArrayList<>())
                .add(new Fault("path", "/" + segment));
    }

    static String segment(Object resource) {
        return segmentOf(resource.getClass());
    }

    static String segmentOf(Class<?> resource) {
        Path path = resource.getAnnotation(Path.class);
        String value = path == null ? "" : path.value();
        String bare = value.startsWith("/") ? value.substring(1) : value;
        int end = bare.indexOf('/');
        return end < 0 ? bare : bare.substring(0, end);
    }
}
