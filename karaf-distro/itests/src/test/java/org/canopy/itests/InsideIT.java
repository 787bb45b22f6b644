package org.canopy.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.ops4j.pax.exam.CoreOptions.composite;
import static org.ops4j.pax.exam.CoreOptions.environment;
import static org.ops4j.pax.exam.CoreOptions.options;
import static org.ops4j.pax.exam.CoreOptions.vmOptions;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.doNotModifyLogConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.replaceConfigurationFile;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Supplier;
import javax.net.SocketFactory;
import org.apache.karaf.features.FeaturesService;
import org.canopy.api.county.Cell;
import org.canopy.api.county.CellName;
import org.canopy.api.county.Cells;
import org.canopy.api.county.ModuleName;
import org.canopy.api.module.Decision;
import org.canopy.api.module.Modules;
import org.canopy.api.module.Switched;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/**
 * The download from inside: Pax Exam starts Karaf's own main class on it, without {@code bin/canopy}, and runs the tests
 * in a bundle of its own. The one class of the house in JUnit 4, because Pax Exam knows no newer one.
 */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class InsideIT {
    private static final String NAME = "second";
    private static final String SECOND = "org.canopy.itests.second";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final EnumSet<FeaturesService.Option> OTHERS_STAY =
            EnumSet.of(FeaturesService.Option.NoAutoRefreshBundles);

    private final Portal portal = new Portal(Integer.getInteger("canopy.port", 0), SocketFactory.getDefault());

    @Configuration
    public Option[] download() throws IOException {
        Path target = Path.of(System.getProperty("canopy.target"), "inside");
        Files.createDirectories(target);
        Path county = target.resolve("county.cfg");
        Files.writeString(county, "title = 青禾县\ndivision = 519921000000\n" + Distribution.DEMO + ", " + NAME);
        // what Pax Exam brings, and the module that this test changes, are not signed
        Path development = Files.writeString(target.resolve("development.txt"), "unsigned\n");
        int port = Distribution.freePort();
        return options(
                karafDistributionConfiguration()
                        .frameworkUrl(Path.of(System.getProperty("canopy.zip"))
                                .toUri()
                                .toString())
                        .karafVersion("4.4")
                        .unpackDirectory(target.toFile())
                        .useDeployFolder(false),
                configureConsole().ignoreLocalConsole().ignoreRemoteShell(),
                doNotModifyLogConfiguration(),
                // Canopy fetches nothing; what Pax Exam brings lies in the repository of this build
                editConfigurationFilePut(
                        "etc/org.ops4j.pax.url.mvn.cfg",
                        "org.ops4j.pax.url.mvn.localRepository",
                        System.getProperty("canopy.repository")),
                replaceConfigurationFile("etc/org.canopy.county-demo.cfg", county.toFile()),
                replaceConfigurationFile("etc/trust/development.txt", development.toFile()),
                environment("CANOPY_PORT=" + port),
                environment("CANOPY_BIND=127.0.0.1"),
                Distribution.jvm().length == 0 ? composite() : composite(vmOptions(Distribution.jvm())),
                vmOptions(
                        // what Pax Exam waits for its own parts: ten seconds are too few on a busy machine, and it then
                        // hangs
                        "-Dorg.ops4j.pax.exam.raw.extender.intern.Parser.DEFAULT_TIMEOUT=120000",
                        "-Dcanopy.port=" + port,
                        "-Dcanopy.second=" + System.getProperty("canopy.second"),
                        "-Dcanopy.data=" + target.resolve("data-" + port)));
    }

    @Before
    public void ready() throws Exception {
        assertTrue(portal.within(PATIENCE, "/readyz", answer -> answer.status() == 200));
    }

    @Test
    public void everyBundleRuns() {
        List<String> standStill = Arrays.stream(bundles().getBundles())
                .filter(bundle -> bundle.getHeaders().get("Fragment-Host") == null)
                .filter(bundle -> bundle.getState() != Bundle.ACTIVE)
                .map(Bundle::getSymbolicName)
                .toList();
        assertEquals(List.of(), standStill);
    }

    @Test
    public void everyComponentOfOursIsSatisfied() {
        ServiceComponentRuntime components = service(ServiceComponentRuntime.class);
        List<ComponentDescriptionDTO> ours = components.getComponentDescriptionDTOs().stream()
                .filter(component -> component.bundle.symbolicName.startsWith("org.canopy."))
                .toList();
        assertTrue("only " + ours.size(), ours.size() > 20);
        List<String> missing = ours.stream()
                .filter(component -> !satisfied(components.getComponentConfigurationDTOs(component)))
                .map(component -> component.name)
                .toList();
        assertEquals(List.of(), missing);
    }

    private static boolean satisfied(Collection<ComponentConfigurationDTO> made) {
        return !made.isEmpty()
                && made.stream()
                        .allMatch(one -> one.state == ComponentConfigurationDTO.SATISFIED
                                || one.state == ComponentConfigurationDTO.ACTIVE);
    }

    @Test
    public void aModuleComesAndGoesAndNobodyElseMoves() throws Exception {
        FeaturesService features = service(FeaturesService.class);
        URI repository =
                Distribution.feature(Path.of(System.getProperty("canopy.data"), "second.xml"), "second", jar());
        features.addRepository(repository);
        try (Neighbours neighbours = Neighbours.watched(bundles(), SECOND);
                Asking asking = Asking.of(portal, "/laws")) {
            for (int round = 0; round < 3; round++) {
                features.installFeature(NAME, "1.0.0", OTHERS_STAY);
                answers(200);
                neighbours.stand();
                named(SECOND).stop();
                answers(404);
                neighbours.stand();
                named(SECOND).start();
                answers(200);
                neighbours.stand();
                features.uninstallFeature(NAME, "1.0.0", OTHERS_STAY);
                answers(404);
                neighbours.stand();
            }
            byHand(neighbours);
            asking.allWasWell();
        }
    }

    /** The switch of a county is data: nothing of OSGi moves, the page is there or gone when the switch returns. */
    @Test
    public void switchedTwentyTimesUnderLoadNobodyElseNotices() throws Exception {
        Bundle guest = bundles().installBundle(jar().toUri().toString());
        guest.start();
        answers(200);
        Modules modules = service(Modules.class);
        Cell demo = service(Cells.class).named(new CellName("demo")).orElseThrow();
        ModuleName second = new ModuleName(NAME);
        Decision decision = new Decision("operator", "test", false);
        Figures quiet = Figures.of(portal, "/laws", Duration.ofSeconds(3));
        Figures switching;
        List<Long> on = new ArrayList<>();
        List<Long> off = new ArrayList<>();
        try (Neighbours neighbours = Neighbours.watched(bundles(), "");
                Asking asking = Asking.withoutPause(portal, "/laws")) {
            for (int round = 0; round < 20; round++) {
                off.add(timed(() -> modules.off(demo, second, decision)));
                assertEquals(404, portal.get("/second").status());
                on.add(timed(() -> modules.on(demo, second, decision)));
                assertEquals(200, portal.get("/second").status());
            }
            neighbours.stand();
            asking.allWasWell();
            switching = asking.figures();
        }
        System.out.println(
                "switching on ms " + on + " off ms " + off + "; quiet " + quiet + "; meanwhile " + switching);
        guest.uninstall();
        answers(404);
    }

    private static long timed(Supplier<Switched> work) {
        long begin = System.nanoTime();
        assertTrue(work.get() instanceof Switched.Done);
        return Duration.ofNanos(System.nanoTime() - begin).toMillis();
    }

    /** Each round's classes can be collected when the module has gone: nobody keeps its loader. */
    @Test
    public void noClassLoaderOfAModuleStaysBehind() throws Exception {
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        for (int round = 0; round < 5; round++) {
            Bundle guest = bundles().installBundle(jar().toUri().toString());
            guest.start();
            answers(200);
            portal.get("/");
            loaders.add(new WeakReference<>(guest.adapt(BundleWiring.class).getClassLoader()));
            guest.uninstall();
            answers(404);
        }
        bundles().getBundle(0).adapt(FrameworkWiring.class).refreshBundles(null);
        long left = loaders.size();
        for (int i = 0; i < 50 && left > 1; i++) {
            System.gc();
            Thread.sleep(200);
            left = loaders.stream().filter(loader -> loader.get() != null).count();
        }
        assertTrue("loaders left of 5: " + left, left <= 1);
    }

    /** A watch that never barks proves nothing. */
    @Test
    public void aNeighbourThatMovesIsSeen() throws Exception {
        try (Neighbours neighbours = Neighbours.watched(bundles(), SECOND)) {
            Bundle content = named("org.canopy.modules.content");
            content.stop();
            content.start();
            assertThrows(AssertionError.class, neighbours::stand);
        }
    }

    private void byHand(Neighbours neighbours) throws Exception {
        Bundle second = bundles().installBundle(jar().toUri().toString());
        second.start();
        answers(200);
        neighbours.stand();
        second.update();
        answers(200);
        neighbours.stand();
        second.uninstall();
        answers(404);
        neighbours.stand();
    }

    private void answers(int status) throws IOException, InterruptedException {
        assertTrue(portal.within(PATIENCE, "/second", answer -> answer.status() == status));
    }

    private static Path jar() {
        return Path.of(System.getProperty("canopy.second"));
    }

    private static Bundle named(String name) {
        return Arrays.stream(bundles().getBundles())
                .filter(bundle -> name.equals(bundle.getSymbolicName()))
                .findFirst()
                .orElseThrow();
    }

    private static BundleContext bundles() {
        return FrameworkUtil.getBundle(InsideIT.class).getBundleContext();
    }

    private static <T> T service(Class<T> type) {
        return bundles().getService(bundles().getServiceReference(type));
    }
}
