package org.canopy.platform.store;

import org.canopy.api.county.ModuleName;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.BundleWiring;

/** Inside OSGi: a lambda's class loader leads to its bundle, the bundle's header says the module. */
public final class BundleOwners implements Owners {
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
        if (String.valueOf(bundle.getSymbolicName()).startsWith("org.canopy.platform.")) {
            return Owner.platform();
        }
        throw new IllegalStateException("bundle " + bundle.getSymbolicName() + " has no header " + ModuleName.HEADER
                + ": it may own no tables");
    }

    /** The owner that the queries of a module's bundle have. */
    public static Owner of(Bundle module) {
        return new Owner(
                new ModuleName(module.getHeaders("").get(ModuleName.HEADER)).value(),
                module.getBundleId() + "/" + module.getVersion() + "/" + module.getLastModified(),
                module.adapt(BundleWiring.class).getClassLoader());
    }
}
