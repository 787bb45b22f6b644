package org.canopy.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

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

    @ArchTest
    public static final ArchRule MODULES_NEVER_MEET = slices().matching("org.canopy.modules.(*)..")
            .should()
            .notDependOnEachOther()
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule MODULES_KNOW_CONTRACTS_ONLY = noClasses()
            .that()
            .resideInAPackage("org.canopy.modules..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.canopy.platform..")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule WEB_ALONE_SPEAKS_HTTP = noClasses()
            .that()
            .resideInAPackage("org.canopy.modules..")
            .and()
            .resideOutsideOfPackage("org.canopy.modules.*.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "jakarta.servlet..")
            .allowEmptyShould(true);

    /** {@code DSLContext} itself may pass through: a service hands its transaction on to a store. */
    @ArchTest
    public static final ArchRule STORE_ALONE_SPEAKS_SQL = noClasses()
            .that()
            .resideInAPackage("org.canopy.modules..")
            .and()
            .resideOutsideOfPackage("org.canopy.modules.*.store..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.jooq..", "java.sql..", "javax.sql..")
                    .and(not(com.tngtech.archunit.core.domain.JavaClass.Predicates.type(org.jooq.DSLContext.class))))
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule JOBS_ARE_THE_ONLY_TIMER = noClasses()
            .that()
            .resideInAPackage("org.canopy.modules..")
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
}
