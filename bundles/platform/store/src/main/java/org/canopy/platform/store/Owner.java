package org.canopy.platform.store;

/**
 * Whose code a query is.
 *
 * @param module prefix of its tables (without the underscore) and name of its migration folder
 * @param version of the code: another version is migrated anew
 * @param resources where {@code db/<module>/} is found
 */
public record Owner(String module, String version, ClassLoader resources) {
    /** What all bundles of the platform share; its migrations stand in this bundle. */
    public static final String PLATFORM = "platform";

    /** The platform itself. */
    public static Owner platform() {
        return new Owner(PLATFORM, "0", Owner.class.getClassLoader());
    }

    /** Names this version of the code without keeping its loader. */
    String key() {
        return module + " " + version;
    }

    String historyTable() {
        return module + "_schema";
    }
}
