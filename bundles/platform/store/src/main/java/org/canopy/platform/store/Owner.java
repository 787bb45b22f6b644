package org.canopy.platform.store;

import java.util.Set;
import java.util.function.Predicate;

/**
 * Whose code a query is.
 *
 * @param module prefix of its tables (without the underscore) and name of its migration folder
 * @param version of the code: another version is migrated anew
 * @param resources where {@code db/<module>/} is found
 * @param ofPlatform part of the platform: reads its shared tables too
 */
public record Owner(String module, String version, ClassLoader resources, boolean ofPlatform) {
    /** What all bundles of the platform share; its migrations stand in this bundle. */
    public static final String PLATFORM = "platform";

    /** Names of tables that no module may have: a module of such a name would own them. */
    private static final Set<String> RESERVED =
            Set.of(PLATFORM, "audit", "backup", "identity", "vault", "policy", "trust", "county", "store");

    /**
     * A module.
     *
     * @throws IllegalStateException if its name is one of the platform's
     */
    public Owner(String module, String version, ClassLoader resources) {
        this(free(module), version, resources, false);
    }

    /** The platform itself. */
    public static Owner platform() {
        return new Owner(PLATFORM, "0", Owner.class.getClassLoader(), true);
    }

    /**
     * A part of the platform: with tables of its own where it brings {@code db/<name>/}, else only with the shared ones.
     *
     * @param name last part of the bundle's name
     */
    public static Owner platform(String name, String version, ClassLoader resources) {
        boolean own = resources.getResource("db/" + name + "/common") != null;
        return own ? new Owner(name, version, resources, true) : platform();
    }

    private static String free(String module) {
        if (RESERVED.contains(module)) {
            throw new IllegalStateException("a module may not be called " + module + ": the platform's tables are");
        }
        return module;
    }

    /** Names this version of the code without keeping its loader. */
    String key() {
        return module + " " + version;
    }

    /** Whether a table is this owner's; the answer keeps nothing of its loader. */
    Predicate<String> tables() {
        String own = module + "_";
        String history = historyTable();
        String shared = ofPlatform ? PLATFORM + "_" : own;
        return table -> table.startsWith(own) && !table.equals(history)
                || table.startsWith(shared) && !table.equals(shared + "schema");
    }

    String historyTable() {
        return module + "_schema";
    }
}
