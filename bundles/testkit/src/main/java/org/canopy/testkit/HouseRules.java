package org.canopy.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/**
 * Who may know whom, as rules. A bundle inherits them all:
 *
 * <pre>{@code
 * @AnalyzeClasses(packages = "org.canopy.modules.hotline", importOptions = ImportOption.DoNotIncludeTests.class)
 * class ArchitectureTest {
 *     @ArchTest static final ArchTests HOUSE = ArchTests.in(HouseRules.class);
 * }
 * }</pre>
 */
public final class HouseRules {
    private static final List<String> EVERYBODY = List.of(
            "java..",
            "javax.crypto..",
            "javax.net..",
            "javax.security..",
            "javax.xml.stream..",
            "org.canopy.core..",
            "org.canopy.api..",
            "org.jspecify..",
            "org.osgi..",
            "org.slf4j..");

    private HouseRules() {}

    @ArchTest
    public static final ArchRule CORE_KNOWS_JAVA_ONLY = classes()
            .that()
            .resideInAPackage("org.canopy.core..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.canopy.core..", "org.jspecify..", "org.osgi.annotation..")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule API_KNOWS_CORE_AND_JOOQ = classes()
            .that()
            .resideInAPackage("org.canopy.api..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.canopy.api..",
                    "org.canopy.core..",
                    "org.jooq",
                    "org.jspecify..",
                    "org.osgi.annotation..")
            .allowEmptyShould(true);

    /** Each knows its one library; county alone knows a neighbour, for a cell owns its store. A new line here is an ADR. */
    private static final Map<String, List<String>> LIBRARIES = Map.ofEntries(
            Map.entry("access", List.of("org.jooq..", "gg.jte..", "jte..", "jakarta.ws.rs..")),
            Map.entry("audit", List.of("org.jooq..")),
            Map.entry("backup", List.of("org.jooq..")),
            Map.entry("control", List.of()),
            Map.entry("county", List.of("org.canopy.platform.store..")),
            Map.entry("gate", List.of()),
            Map.entry(
                    "identity",
                    List.of(
                            "org.bouncycastle.crypto..",
                            "com.google.zxing..",
                            "org.jooq..",
                            "jakarta.ws.rs..",
                            "gg.jte..",
                            "jte..")),
            Map.entry(
                    "policy", List.of("org.jooq..", "gg.jte..", "jte..", "jakarta.ws.rs..", "com.fasterxml.jackson..")),
            Map.entry("preview", List.of("org.apache.pdfbox..", "javax.imageio..")),
            Map.entry(
                    "rest",
                    List.of("org.apache.cxf..", "jakarta.ws.rs..", "jakarta.servlet..", "com.fasterxml.jackson..")),
            Map.entry("search", List.of("org.apache.lucene..")),
            Map.entry("server", List.of("org.eclipse.jetty..")),
            Map.entry(
                    "store",
                    List.of("org.jooq..", "org.flywaydb..", "org.sqlite..", "org.postgresql..", "javax.sql..")),
            Map.entry("vault", List.of("org.bouncycastle..", "org.jooq..")),
            Map.entry(
                    "trust",
                    List.of(
                            "org.canopy.platform.gate..",
                            "com.fasterxml.jackson..",
                            "org.jooq..",
                            "jdk.security.jarsigner..")),
            Map.entry("switching", List.of("gg.jte..", "jte..", "jakarta.ws.rs..", "com.fasterxml.jackson..")),
            Map.entry("web", List.of("gg.jte..", "jte..", "jakarta.ws.rs..")),
            Map.entry("wire", List.of("org.eclipse.jetty..")));

    /** A module's own library, a bundle of its feature, known in one package only. A new line here is an ADR. */
    private static final Map<String, List<String>> LIBRARIES_OF_MODULES = Map.of(
            "org.canopy.modules.content.file",
            List.of("org.jsoup.."),
            "org.canopy.modules.records.ledgerfile",
            List.of("org.dhatim.fastexcel..", "org.apache.commons.compress..", "de.siegmar.fastcsv.."));

    @ArchTest
    public static final ArchRule PLATFORM_KNOWS_CONTRACTS_AND_ITS_LIBRARY = classes()
            .that()
            .resideInAPackage("org.canopy.platform..")
            .should(knowOnly(HouseRules::ofPlatform))
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule MODULES_NEVER_MEET = slices().matching("org.canopy.modules.(*)..")
            .should()
            .notDependOnEachOther()
            .allowEmptyShould(true);

    /** Library types by edge; the edges themselves are the next two rules. */
    @ArchTest
    public static final ArchRule MODULES_KNOW_CONTRACTS_ONLY = classes()
            .that(areOfAModule())
            .should(knowOnly(HouseRules::ofModule))
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule WEB_ALONE_SPEAKS_HTTP = noClasses()
            .that(areOfAModule())
            .and()
            .resideOutsideOfPackage("..web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "jakarta.servlet..")
            .allowEmptyShould(true);

    /** {@code DSLContext} itself may pass through: a service hands its transaction on to a store. */
    @ArchTest
    public static final ArchRule STORE_ALONE_SPEAKS_SQL = noClasses()
            .that(areOfAModule())
            .and()
            .resideOutsideOfPackage("..store..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.jooq..", "java.sql..", "javax.sql..")
                    .and(not(type(DSLContext.class))))
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule JOBS_ARE_THE_ONLY_TIMER = noClasses()
            .that(areOfAModule())
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Timer")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.concurrent.ScheduledExecutorService")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.concurrent.ScheduledThreadPoolExecutor")
            .allowEmptyShould(true);

    /** A county's hour is the hour of its cell's clock, also in a test that turns it on. */
    @ArchTest
    public static final ArchRule THE_CELL_HAS_THE_CLOCK = noClasses()
            .that(areOfAModule())
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .allowEmptyShould(true);

    private static final Pattern WAYS_OUT = Pattern.compile(
            "java\\.net\\.(?:http\\..*|\\w*Socket|\\w*URLConnection)"
                    + "|java\\.nio\\.channels\\.\\w*SocketChannel|javax\\.net\\..*|java\\.lang\\.Process\\w*|java\\.lang\\.reflect\\..*");

    private static final Pattern FILES = Pattern.compile(
            "java\\.nio\\.file\\.Files|java\\.io\\.(?:File|File\\w*Stream|File(?:Reader|Writer)|RandomAccessFile)"
                    + "|java\\.nio\\.channels\\.\\w*FileChannel");

    /** Modules that read what a clerk lays down: statutes, explainers, synonyms. A new line here is an ADR. */
    private static final String[] READERS_OF_FILES = {
        "org.canopy.modules.content..", "org.canopy.modules.records.command.."
    };

    /** Other machines are called by {@code cell.outbound()}; processes and others' insides are not a module's business. */
    @ArchTest
    public static final ArchRule MODULES_REACH_OUT_BY_THE_CELL_ALONE = noClasses()
            .that(areOfAModule())
            .should()
            .dependOnClassesThat(named("socket, HTTP client, process or reflection", WAYS_OUT))
            .orShould()
            .callMethodWhere(DescribedPredicate.describe(
                    "a process is started",
                    call -> call.getTarget().getOwner().isEquivalentTo(Runtime.class)
                            && call.getTarget().getName().equals("exec")))
            .allowEmptyShould(true);

    /** What a module keeps stands in the county's database: there it is backed up, sealed, moved and erased with the county. */
    @ArchTest
    public static final ArchRule MODULES_OPEN_NO_FILES = noClasses()
            .that(areOfAModule())
            .and()
            .resideOutsideOfPackages(READERS_OF_FILES)
            .should()
            .dependOnClassesThat(named("file", FILES))
            .allowEmptyShould(true);

    private static DescribedPredicate<JavaClass> named(String what, Pattern names) {
        return DescribedPredicate.describe(
                "are a " + what, one -> names.matcher(one.getName()).matches());
    }

    @ArchTest
    public static final ArchRule NAMES_SAY_WHAT_A_THING_IS = noClasses()
            .that()
            .resideInAPackage("org.canopy..")
            .should()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("DTO")
            .orShould()
            .haveSimpleNameEndingWith("Dto")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule NO_MUTABLE_STATICS = fields().that()
            .areDeclaredInClassesThat()
            .resideInAPackage("org.canopy..")
            .and()
            .areStatic()
            .and()
            .doNotHaveModifier(JavaModifier.SYNTHETIC)
            .should()
            .beFinal()
            .allowEmptyShould(true);

    /** Whoever offers a service of an {@code spi} shows in a test that it keeps the contract of the testkit. */
    @ArchTest
    public static final ArchRule CONTRACTS_ARE_RUN = classes()
            .that()
            .resideOutsideOfPackage("org.canopy.testkit..")
            .should(new RunTheirContracts())
            .allowEmptyShould(true);

    /** Ours, and a county's own: whatever is neither contract nor platform nor kit. */
    private static DescribedPredicate<JavaClass> areOfAModule() {
        return DescribedPredicate.describe("are of a module", one -> !resideInAnyPackage(
                        "org.canopy.core..", "org.canopy.api..", "org.canopy.platform..", "org.canopy.testkit..")
                .test(one));
    }

    private static List<String> ofPlatform(JavaClass type) {
        String name = type.getPackageName().split("\\.")[3];
        List<String> library = LIBRARIES.getOrDefault(name, List.of());
        return Stream.concat(Stream.of("org.canopy.platform." + name + ".."), library.stream())
                .toList();
    }

    /** A module's own packages begin like its bundle; a template is drawn by generated classes in {@code jte}. */
    private static List<String> ofModule(JavaClass type) {
        String own = type.getPackageName().startsWith("org.canopy.modules.")
                ? "org.canopy.modules.."
                : firstThree(type.getPackageName());
        List<String> library = LIBRARIES_OF_MODULES.getOrDefault(type.getPackageName(), List.of());
        return Stream.concat(
                        Stream.of(
                                own, "jakarta.ws.rs..", "org.jooq..", "java.sql..", "javax.sql..", "jte..", "gg.jte.."),
                        library.stream())
                .toList();
    }

    private static String firstThree(String name) {
        return Stream.of(name.split("\\.")).limit(3).collect(Collectors.joining(".")) + "..";
    }

    /** What everybody may know ({@code DSLContext} stands in the contracts), and what this class may know besides. */
    private static ArchCondition<JavaClass> knowOnly(Function<JavaClass, List<String>> besides) {
        return new ArchCondition<>("know java, core, api and what the table of the house allows") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var allowed = resideInAnyPackage(Stream.concat(EVERYBODY.stream(), besides.apply(type).stream())
                                .toArray(String[]::new))
                        .or(type(DSLContext.class));
                for (Dependency known : type.getDirectDependenciesFromSelf()) {
                    JavaClass target = known.getTargetClass().getBaseComponentType();
                    if (!target.isPrimitive() && !allowed.test(target)) {
                        events.add(SimpleConditionEvent.violated(type, known.getDescription()));
                    }
                }
            }
        };
    }
}
