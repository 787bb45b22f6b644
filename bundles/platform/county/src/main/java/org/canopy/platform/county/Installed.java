package org.canopy.platform.county;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.canopy.api.county.ModuleName;
import org.canopy.api.module.Asks;
import org.canopy.platform.store.Owner;

/** What stands in this installation, whichever county uses it. */
public interface Installed {
    /** A service and the module it comes from; empty for a service of the platform. */
    record Service<T>(Optional<ModuleName> module, T object) {}

    /** Modules whose bundles run. */
    Set<ModuleName> modules();

    /** What this module's manifest asks for; nothing for one that is not there. */
    Asks asks(ModuleName module);

    /** Whether it came as a package: then it has only what a county agreed to. */
    boolean brought(ModuleName module);

    /** Whose tables the module's are; empty for one that has none or is not there. */
    Optional<Owner> owner(ModuleName module);

    /** Where the scripts of these tables are found, a module's or a part's of the platform; empty if it is not there. */
    Optional<ClassLoader> scripts(String owner);

    /** The data version that was decided for all counties; empty for a module that did not come by package. */
    OptionalInt data(ModuleName module);

    /** All services of this type, the highest ranking first. */
    <T> List<Service<T>> services(Class<T> type);
}
