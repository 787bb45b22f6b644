package org.canopy.platform.gate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.function.Consumer;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleException;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.framework.hooks.resolver.ResolverHook;
import org.osgi.framework.hooks.resolver.ResolverHookFactory;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;

/**
 * Judges every bundle of the framework, by whatever way it came, and throws out at once what may not run: a refused bundle
 * that lay there would spoil every later resolution (ADR 28). The resolver hook covers the moment in between.
 */
public final class Gate implements SynchronousBundleListener, ResolverHookFactory, ResolverHook {
    private final BundleContext framework;
    private final Places places;
    private final Baseline baseline;
    private final Development development;
    private final Quarantine quarantine;
    private final Refusals refusals;
    private final Clock clock;
    private final Verifier verifier;
    private final Map<BundleRevision, Verdict> verdicts = Collections.synchronizedMap(new WeakHashMap<>());
    private volatile TrustStore store;

    /** The folders in which the gate reads and writes. */
    record Places(Path storage, Path system, Path trust, Path data, Path log) {}

    Gate(BundleContext framework, Places places, Clock clock) throws IOException {
        this.framework = framework;
        this.places = places;
        this.baseline = Baseline.of(places.trust());
        this.development = Development.of(places.trust());
        this.quarantine = new Quarantine(places.data().resolve("modules").resolve("quarantine.txt"));
        this.refusals = new Refusals(places.log().resolve("refused.log"));
        this.clock = clock;
        this.verifier = new Verifier(clock);
        this.store = TrustStore.of(places.trust());
    }

    public Development development() {
        return development;
    }

    public Quarantine quarantine() {
        return quarantine;
    }

    /** What is wrong with the files in {@code etc/trust}. */
    public Optional<String> trouble() {
        return store.trouble();
    }

    /** Judges a package or a jar that is not installed. */
    public Verdict judge(Content content) {
        return verifier.judge(content, store);
    }

    /** Writes down what somebody else kept out. */
    public void refuse(String what, String way, Verdict verdict) {
        refusals.add(new Refusal(clock.instant(), what, way, verdict));
    }

    public AutoCloseable listen(Consumer<Refusal> listener) {
        return refusals.listen(listener);
    }

    /** Throws out everything that may not run; also what the cache still holds, before anything resolves. */
    void sweep() {
        Arrays.stream(framework.getBundles()).forEach(this::admitOrEvict);
    }

    /**
     * Reads anew whom to trust, and takes out what no longer may run. Done every few seconds where a file changed; whoever
     * installs something need not wait for it.
     */
    public synchronized void look() {
        store = TrustStore.of(places.trust());
        verdicts.clear();
        sweep();
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        if (event.getType() == BundleEvent.INSTALLED || event.getType() == BundleEvent.UPDATED) {
            admitOrEvict(event.getBundle());
        }
    }

    private void admitOrEvict(Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        if (revision == null || verdict(revision).admits()) {
            return;
        }
        refuse(name(bundle), way(bundle), verdict(revision));
        try {
            bundle.uninstall();
        } catch (BundleException | IllegalStateException e) {
            // it cannot resolve either, and is swept at the next start
            System.err.println("canopy: " + name(bundle) + " cannot be uninstalled: " + e);
        }
    }

    private Verdict verdict(BundleRevision revision) {
        Verdict known = verdicts.get(revision);
        if (known == null) {
            known = judge(revision.getBundle());
            verdicts.put(revision, known);
        }
        return known;
    }

    private Verdict judge(Bundle bundle) {
        // the framework itself, and us
        if (bundle.getBundleId() == 0 || bundle.equals(org.osgi.framework.FrameworkUtil.getBundle(Gate.class))) {
            return new Verdict(Reason.RELEASE, "the framework");
        }
        try {
            if (StoredJar.outside(places.system(), bundle.getLocation())) {
                return new Verdict(Reason.FORBIDDEN, "a reference to files that may change after they were judged");
            }
            Optional<Path> jar = StoredJar.of(places.storage(), bundle.getBundleId());
            if (jar.isPresent() && baseline.hasFile(jar.get()) || baseline.hasContent(new BundleContent(bundle))) {
                return new Verdict(Reason.RELEASE, "part of this release");
            }
        } catch (IOException | IllegalStateException unreadable) {
            return new Verdict(Reason.TAMPERED, "cannot be read: " + unreadable.getMessage());
        }
        Optional<String> harm = quarantine.reason(
                String.valueOf(bundle.getSymbolicName()), bundle.getVersion().toString());
        if (harm.isPresent()) {
            return new Verdict(Reason.QUARANTINED, harm.get());
        }
        Verdict verdict = judge(new BundleContent(bundle));
        return verdict.reason() == Reason.UNSIGNED && development.unsigned()
                ? new Verdict(Reason.DEVELOPMENT, "unsigned, let in by etc/trust/development.txt")
                : verdict;
    }

    private static String name(Bundle bundle) {
        return bundle.getSymbolicName() + " " + bundle.getVersion();
    }

    private static String way(Bundle bundle) {
        String location = bundle.getLocation();
        int end = location.indexOf(':');
        return end > 0 ? location.substring(0, end) : "unknown";
    }

    @Override
    public ResolverHook begin(Collection<BundleRevision> triggers) {
        return this;
    }

    @Override
    public void filterResolvable(Collection<BundleRevision> candidates) {
        candidates.removeIf(revision -> !verdict(revision).admits());
    }

    @Override
    public void filterSingletonCollisions(BundleCapability one, Collection<BundleCapability> others) {}

    @Override
    public void filterMatches(BundleRequirement requirement, Collection<BundleCapability> candidates) {}

    @Override
    public void end() {}
}
