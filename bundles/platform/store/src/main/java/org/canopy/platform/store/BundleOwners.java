package org.canopy.platform.store;

import org.canopy.api.county.ModuleName;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.BundleWiring;

/** Inside OSGi: a lambda's class loader leads to its bundle, the bundle's header says the module. */
public final class BundleOwners implements Owners {
    private static final String PLATFORM = "org.canopy.platform.";

    /** By class: it goes with its bundle, and the next version of the bundle brings another class. */
    private final ClassValue<Owner> owners = new ClassValue<>() {
        @Override
        protected Owner computeValue(Class<?> query) {
            return read(query);
        }
    };

    @Override
    public Owner of(Class<?> query) {
        return owners.get(query);
    }

    private static Owner read(Class<?> query) {
        Bundle bundle = FrameworkUtil.getBundle(query);
        if (bundle == null) {
            throw new IllegalStateException("a query of no bundle: " + query.getName());
        }
        if (bundle.getHeaders("").get(ModuleName.HEADER) != null) {
            return of(bundle);
        }
        String name = String.valueOf(bundle.getSymbolicName());
        if (name.startsWith(PLATFORM)) {
            return Owner.platform(name.substring(PLATFORM.length()), version(bundle), resources(bundle));
        }
        throw new IllegalStateException("bundle " + bundle.getSymbolicName() + " has no header " + ModuleName.HEADER
                + ": it may own no tables");
    }

    /** The owner that the queries of a module's bundle have. */
    public static Owner of(Bundle module) {
        return new Owner(
                new ModuleName(module.getHeaders("").get(ModuleName.HEADER)).value(),
                version(module),
                resources(module));
    }

    private static String version(Bundle bundle) {
        return bundle.getBundleId() + "/" + bundle.getVersion() + "/" + bundle.getLastModified();
    }

    private static ClassLoader resources(Bundle bundle) {
        return bundle.adapt(BundleWiring.class).getClassLoader();
    }
}
