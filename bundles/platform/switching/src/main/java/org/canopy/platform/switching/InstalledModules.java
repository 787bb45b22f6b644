package org.canopy.platform.switching;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.canopy.api.county.ModuleName;
import org.canopy.api.module.Asked;
import org.canopy.api.module.Fault;
import org.canopy.api.module.ModuleCard;
import org.canopy.api.module.spi.ModuleCheck;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/** The bundles with a header {@code Canopy-Module}, looked at anew each time. */
@Component
public final class InstalledModules implements Installation {
    private final BundleContext context;
    private final BundleFaults faults;
    private final List<ModuleCheck> checks = new CopyOnWriteArrayList<>();
    private final ExecutorService pool = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "canopy-module-ready");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    public InstalledModules(BundleContext context, @Reference ServiceComponentRuntime components) {
        this.context = context;
        this.faults = new BundleFaults(context, components, pool);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(ModuleCheck check) {
        checks.add(check);
    }

    void remove(ModuleCheck check) {
        checks.remove(check);
    }

    @Override
    public Map<ModuleName, Installed> modules() {
        Map<ModuleName, List<Fault>> found = found();
        Map<ModuleName, Installed> modules = new TreeMap<>();
        bundles().forEach((name, bundle) -> {
            BundleFacts facts = new BundleFacts(bundle, name);
            List<Fault> all = new ArrayList<>(faults.of(facts));
            all.addAll(found.getOrDefault(name, List.of()));
            modules.put(name, new Installed(card(facts, all), all));
        });
        return modules;
    }

    /** A bundle whose manifest or strings cannot be read is listed all the same, with the fault. */
    private static ModuleCard card(BundleFacts facts, List<Fault> faults) {
        try {
            ModuleCard card = facts.card();
            card.brings().permissions().stream()
                    .filter(needed -> !card.asks().of(Asked.Kind.PERMISSION).contains(needed))
                    .forEach(needed -> faults.add(new Fault("permission", needed)));
            return card;
        } catch (IllegalArgumentException | UncheckedIOException e) {
            faults.add(new Fault("manifest", String.valueOf(e.getMessage())));
            return Standings.unknown(facts.module());
        }
    }

    private static Optional<ModuleName> name(Bundle bundle) {
        try {
            return Optional.ofNullable(bundle.getHeaders("").get(ModuleName.HEADER))
                    .map(ModuleName::new);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Map<ModuleName, List<Fault>> found() {
        return checks.stream()
                .flatMap(check -> check.faults().entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> {
                    List<Fault> both = new ArrayList<>(one);
                    both.addAll(other);
                    return both;
                }));
    }

    /** One bundle each; where two versions stand side by side for a moment, the one that runs, else the newer one. */
    private Map<ModuleName, Bundle> bundles() {
        Map<ModuleName, Bundle> bundles = new TreeMap<>();
        Arrays.stream(context.getBundles())
                .sorted(Comparator.comparing((Bundle bundle) -> bundle.getState() == Bundle.ACTIVE)
                        .thenComparing(Bundle::getVersion))
                .forEach(bundle -> name(bundle).ifPresent(name -> bundles.put(name, bundle)));
        return bundles;
    }

    @Deactivate
    void close() {
        pool.shutdownNow();
    }
}
