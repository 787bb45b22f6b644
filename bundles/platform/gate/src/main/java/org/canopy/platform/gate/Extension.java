package org.canopy.platform.gate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Hashtable;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.hooks.resolver.ResolverHookFactory;

/** Puts the gate up while the framework initialises, and watches {@code etc/trust}. */
public final class Extension implements BundleActivator {
    @Override
    public void start(BundleContext framework) throws IOException {
        Path data = Path.of(property(framework, "canopy.data", "canopy-data"));
        Path trust = Path.of(property(framework, "karaf.etc", "etc")).resolve("trust");
        Gate gate;
        try {
            gate = new Gate(
                    framework,
                    new Gate.Places(
                            Path.of(property(framework, Constants.FRAMEWORK_STORAGE, "felix-cache")),
                            Path.of(property(framework, "karaf.home", ".")).resolve("system"),
                            trust,
                            data,
                            Path.of(property(framework, "karaf.log", "log"))),
                    Clock.systemUTC());
        } catch (IOException e) {
            // without the release's list nothing may run, and a framework that goes on without a gate is worse than
            // none
            System.err.println("canopy: " + e.getMessage());
            Runtime.getRuntime().halt(78);
            throw e;
        }
        // for the page shell, which knows no class of ours
        System.setProperty(
                "canopy.development", Boolean.toString(gate.development().on()));
        framework.addBundleListener(gate);
        framework.registerService(ResolverHookFactory.class, gate, new Hashtable<>());
        gate.sweep();
        framework.registerService(Gate.class, gate, new Hashtable<>());
        Thread watch = new Thread(new Watch(trust, gate::look), "canopy-gate");
        watch.setDaemon(true);
        watch.start();
    }

    private static String property(BundleContext framework, String name, String otherwise) {
        String value = framework.getProperty(name);
        return value == null ? otherwise : value;
    }

    @Override
    public void stop(BundleContext framework) {
        // the framework goes, and everything with it
    }
}
