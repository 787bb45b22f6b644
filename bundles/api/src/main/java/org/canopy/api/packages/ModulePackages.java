package org.canopy.api.packages;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.canopy.api.county.ModuleName;
import org.osgi.annotation.versioning.ProviderType;

/** The packages of this installation. Its methods wait for one another; installing may take half a minute. */
@ProviderType
public interface ModulePackages {
    /** Checks a package as far as that goes without touching anything; migrations are rehearsed on a copy of the data. */
    PackageOutcome examine(Path archive);

    /**
     * Installs a package, or a newer version of it beside the old one, and brings the counties' data along: all or nothing.
     * Switching it on in a county is another thing.
     *
     * @param actor account id, or {@code operator}; goes into the ledger of every county
     */
    PackageOutcome install(Path archive, String actor);

    /**
     * Goes back to an older version and to the data as that version left it. What was written since is set aside and listed.
     *
     * @param actor as {@link #install}
     */
    PackageOutcome goBack(Path archive, String actor);

    /** Takes a package away and keeps its data; empty if it went, else what to do. */
    Optional<String> remove(ModuleName module, String actor);

    /** What was installed by package and is meant to run. */
    List<PackageOffer> installed();

    /** Modules that were stopped because they did harm, with the reason. */
    Map<ModuleName, String> quarantined();
}
