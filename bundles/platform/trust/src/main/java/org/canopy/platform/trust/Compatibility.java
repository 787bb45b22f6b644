package org.canopy.platform.trust;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.canopy.api.county.ModuleName;
import org.canopy.api.packages.PackageOutcome.Step;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/**
 * Whether a package fits this installation, asked before anything moves.
 *
 * @param api versions of our exported packages
 * @param modules all that are installed
 * @param shipped those of them that belong to the release
 * @param java version of the running Java
 */
record Compatibility(Map<String, Version> api, Set<ModuleName> modules, Set<ModuleName> shipped, int java) {

    /**
     * @param installed version of the module that is installed now
     * @param data data version that the counties' tables of this module have
     * @param back whether to go back to an older data version is meant
     */
    void check(Manifesto wanted, Optional<Version> installed, OptionalInt data, boolean back) throws Stop {
        if (shipped.contains(wanted.module())) {
            throw stop(
                    "name-taken",
                    "module " + wanted.module() + " is part of Canopy itself",
                    "ask its maker to give it another name");
        }
        for (Map.Entry<String, VersionRange> need : wanted.api().entrySet()) {
            Version has = api.get(need.getKey());
            if (has == null || !need.getValue().includes(has)) {
                throw stop(
                        "api",
                        "it was written for " + need.getKey() + " " + need.getValue() + "; this Canopy has "
                                + (has == null ? "none" : has.toString()),
                        "ask its maker for a version that is made for this Canopy, or bring Canopy up to date");
            }
        }
        Collection<ModuleName> needs = wanted.asks().needs();
        Optional<ModuleName> missing =
                needs.stream().filter(one -> !modules.contains(one)).findFirst();
        if (missing.isPresent()) {
            throw stop("needs-module", "it needs module " + missing.get(), "install " + missing.get() + " first");
        }
        if (java < wanted.java()) {
            throw stop(
                    "java",
                    "it needs Java " + wanted.java() + "; this Canopy runs on Java " + java,
                    "ask its maker for a version for Java " + java + ", or run Canopy on Java " + wanted.java());
        }
        boolean older = data.isPresent() && wanted.dataVersion() < data.getAsInt();
        if (older && !back) {
            throw stop(
                    "data-older",
                    "its data version is " + wanted.dataVersion() + "; the counties' data has version "
                            + data.getAsInt() + " already, and would not be understood",
                    "install a version with data version " + data.getAsInt()
                            + " or higher; or, to go back to the data as"
                            + " it was: bin/canopy module-install FILE.kar --restore-snapshot");
        }
        if (!older && installed.isPresent() && installed.get().compareTo(wanted.version()) >= 0) {
            throw stop(
                    "version",
                    "version " + installed.get() + " is installed already",
                    "nothing, or: bin/canopy module-remove " + wanted.module() + " first, to go back to an older one");
        }
        if (!older && back) {
            throw stop(
                    "no-snapshot",
                    "there is nothing to go back to: the counties' data is no newer than it",
                    "install it without --restore-snapshot");
        }
    }

    private static Stop stop(String code, String what, String cure) {
        return new Stop(Step.COMPATIBILITY, code, "it does not fit: " + what + ". What to do: " + cure + ".");
    }
}
