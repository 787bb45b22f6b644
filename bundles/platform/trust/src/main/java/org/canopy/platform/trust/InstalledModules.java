package org.canopy.platform.trust;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.canopy.api.county.ModuleName;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;

/** Which modules stand in the framework. */
final class InstalledModules {
    private final BundleContext framework;

    InstalledModules(BundleContext framework) {
        this.framework = framework;
    }

    Compatibility compatibility(Map<String, Version> api) {
        return new Compatibility(
                api,
                modules(one -> one.getState() == Bundle.ACTIVE),
                modules(one -> !one.getLocation().startsWith("canopy:")),
                Runtime.version().feature());
    }

    private Set<ModuleName> modules(Predicate<Bundle> which) {
        return Arrays.stream(framework.getBundles())
                .filter(which)
                .filter(one -> one.getHeaders("").get(ModuleName.HEADER) != null)
                .map(one -> new ModuleName(one.getHeaders("").get(ModuleName.HEADER)))
                .collect(Collectors.toSet());
    }
}
