package org.canopy.platform.trust;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.canopy.api.packages.PackageOutcome.Step;
import org.canopy.platform.trust.Health.Complaint;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.resource.Namespace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A package's bundles in the framework: laid in, tried, started, taken out. No other bundle is refreshed by any of it. */
final class Bundles {
    private static final Logger LOG = LoggerFactory.getLogger(Bundles.class);
    private static final int START_SECONDS = 30;
    private static final int HEALTH_SECONDS = 15;
    private static final int DATA_SECONDS = 5;
    private static final long LOOK_MILLIS = 200;

    private final BundleContext framework;
    private final Watchdog watchdog;
    private final Health health;

    Bundles(BundleContext framework, Watchdog watchdog, Health health) {
        this.framework = framework;
        this.watchdog = watchdog;
        this.health = health;
    }

    /** Those that came by packages of this module. */
    List<Bundle> of(String prefix) {
        return Arrays.stream(framework.getBundles())
                .filter(one -> one.getLocation().startsWith(prefix))
                .toList();
    }

    List<Bundle> install(ModulePackage wanted) throws Stop {
        List<Bundle> installed = new ArrayList<>();
        try {
            for (PackageBundle bundle : wanted.bundles()) {
                Bundle one = framework.installBundle(wanted.location(bundle), new ByteArrayInputStream(bundle.jar()));
                if (one.getState() == Bundle.UNINSTALLED) {
                    throw new BundleException("the gate refused " + bundle.name() + "; see log/refused.log");
                }
                installed.add(one);
            }
            return installed;
        } catch (BundleException | IllegalStateException e) {
            uninstall(installed);
            throw new Stop(
                    Step.RESOLUTION,
                    "not-installed",
                    "it cannot be laid in: " + e.getMessage() + ". What to do: bin/canopy doctor, then try again.");
        }
    }

    /** Each requirement is looked up, so that the answer names what is missing; then all are wired. */
    void resolve(List<Bundle> installed) throws Stop {
        FrameworkWiring wiring =
                framework.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
        for (Bundle bundle : installed) {
            for (BundleRequirement need : bundle.adapt(BundleRevision.class).getDeclaredRequirements(null)) {
                if (mandatory(need) && wiring.findProviders(need).isEmpty()) {
                    throw unresolved(bundle.getSymbolicName() + " wants " + words(need) + ", which nobody offers here");
                }
            }
        }
        if (!wiring.resolveBundles(installed)) {
            throw unresolved("its bundles do not go together with what runs here");
        }
    }

    private static boolean mandatory(BundleRequirement need) {
        Map<String, String> directives = need.getDirectives();
        String effective = directives.getOrDefault(Namespace.REQUIREMENT_EFFECTIVE_DIRECTIVE, "resolve");
        return effective.equals("resolve")
                && !Namespace.RESOLUTION_OPTIONAL.equals(directives.get(Namespace.REQUIREMENT_RESOLUTION_DIRECTIVE));
    }

    private static String words(BundleRequirement need) {
        String filter = need.getDirectives().get(Namespace.REQUIREMENT_FILTER_DIRECTIVE);
        return need.getNamespace().equals(PackageNamespace.PACKAGE_NAMESPACE)
                ? "package " + filter
                : need.getNamespace() + " " + filter;
    }

    private static Stop unresolved(String what) {
        return new Stop(
                Step.RESOLUTION,
                "unresolved",
                what + ". What to do: ask its maker for a package that brings its own libraries and is built for this"
                        + " Canopy.");
    }

    /** Not to be started by itself after a restart until it has proved healthy: {@link #settle}. */
    void start(List<Bundle> installed, Set<String> classes) throws Stop {
        for (Bundle bundle : installed) {
            try {
                watchdog.within(START_SECONDS, () -> {
                    bundle.start(Bundle.START_TRANSIENT);
                    return bundle;
                });
            } catch (TimeoutException e) {
                Watchdog.interrupt(classes);
                throw failed(
                        Step.ACTIVATION,
                        "blocked",
                        bundle.getSymbolicName() + " has not started in " + START_SECONDS + " s");
            } catch (ExecutionException e) {
                LOG.warn("{} does not start", bundle.getSymbolicName(), e.getCause());
                throw failed(
                        Step.ACTIVATION,
                        "broken",
                        bundle.getSymbolicName() + " does not start: "
                                + e.getCause().getClass().getSimpleName());
            }
        }
    }

    /** Healthy in two looks on end: the front takes a module's pages in threads of its own. What waiting will not cure ends it in two. */
    void prove(String module, List<Bundle> bundles, Set<String> classes) throws Stop {
        prove(module, bundles, classes, HEALTH_SECONDS);
    }

    /** The same once the data has moved: the county's people wait meanwhile. */
    void proveSoon(String module, List<Bundle> bundles, Set<String> classes) throws Stop {
        prove(module, bundles, classes, DATA_SECONDS);
    }

    private void prove(String module, List<Bundle> bundles, Set<String> classes, int seconds) throws Stop {
        String hangs = "a part of it has not been made in " + seconds + " s";
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        Optional<Complaint> complaint = Optional.of(new Complaint("nothing is known of its health", false));
        int well = 0;
        int lasting = 0;
        while (well < 2 && lasting < 2 && System.nanoTime() < end) {
            try {
                complaint = watchdog.within(seconds, () -> health.complaint(module, bundles));
                well = complaint.isEmpty() ? well + 1 : 0;
                lasting = complaint.filter(Complaint::lasting).isPresent() ? lasting + 1 : 0;
                Thread.sleep(LOOK_MILLIS);
            } catch (TimeoutException e) {
                Watchdog.interrupt(classes);
                throw failed(Step.HEALTH, "blocked", hangs);
            } catch (ExecutionException e) {
                LOG.warn("health of {} cannot be asked", module, e.getCause());
                complaint = Optional.of(new Complaint(
                        "its health cannot be asked: " + e.getCause().getClass().getSimpleName(), false));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw failed(Step.HEALTH, "interrupted", "Canopy is being stopped");
            }
        }
        if (complaint.isPresent() && Watchdog.interrupt(classes) > 0) {
            throw failed(Step.HEALTH, "blocked", hangs);
        }
        if (complaint.isPresent()) {
            throw failed(Step.HEALTH, "unhealthy", complaint.get().words());
        }
    }

    private static Stop failed(Step step, String code, String what) {
        return new Stop(
                step,
                code,
                "it was taken out again: " + what
                        + ". What to do: report this sentence to its maker; Canopy is as it was before.");
    }

    /** From now on a restart starts them. */
    void settle(List<Bundle> bundles) throws BundleException {
        for (Bundle bundle : bundles) {
            bundle.start();
        }
    }

    void uninstall(Collection<Bundle> bundles) {
        for (Bundle bundle : bundles) {
            try {
                watchdog.within(START_SECONDS, () -> {
                    if (bundle.getState() != Bundle.UNINSTALLED) {
                        bundle.uninstall();
                    }
                    return bundle;
                });
            } catch (TimeoutException | ExecutionException e) {
                LOG.warn("{} does not go", bundle.getSymbolicName(), e);
            }
        }
        // only what was uninstalled: nobody is wired to it
        framework
                .getBundle(Constants.SYSTEM_BUNDLE_LOCATION)
                .adapt(FrameworkWiring.class)
                .refreshBundles(bundles);
    }

    /** Versions of the packages that Canopy itself exports. */
    Map<String, Version> api() {
        Map<String, Version> api = new TreeMap<>();
        for (Bundle bundle : framework.getBundles()) {
            if ("org.canopy.api".equals(bundle.getSymbolicName())
                    || "org.canopy.core".equals(bundle.getSymbolicName())) {
                bundle.adapt(BundleRevision.class)
                        .getDeclaredCapabilities(PackageNamespace.PACKAGE_NAMESPACE)
                        .forEach(one ->
                                api.put((String) one.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE), (Version)
                                        one.getAttributes().get(PackageNamespace.CAPABILITY_VERSION_ATTRIBUTE)));
            }
        }
        return api;
    }

    static Set<String> classesIn(List<Bundle> bundles) {
        return classes(bundles.stream()
                .flatMap(one -> Optional.ofNullable(one.findEntries("/", "*.class", true)).stream())
                .flatMap(entries -> Collections.list(entries).stream())
                .map(entry -> entry.getPath().substring(1)));
    }

    static Set<String> classes(ModulePackage of) {
        return classes(of.bundles().stream().flatMap(one -> one.content().names().stream()));
    }

    private static Set<String> classes(Stream<String> files) {
        return files.filter(one -> one.endsWith(".class"))
                .map(one -> one.substring(0, one.length() - ".class".length()).replace('/', '.'))
                .collect(Collectors.toCollection(HashSet::new));
    }
}
