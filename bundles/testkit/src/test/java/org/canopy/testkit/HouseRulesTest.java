package org.canopy.testkit;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.example.county.desk.KnowsThePlatform;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.canopy.api.broken.KnowsALibrary;
import org.canopy.modules.one.Neighbour;
import org.canopy.modules.two.CallManager;
import org.canopy.modules.two.CallsOut;
import org.canopy.modules.two.KeepsAFile;
import org.canopy.modules.two.KeepsState;
import org.canopy.modules.two.KnowsItsNeighbour;
import org.canopy.modules.two.LooksAtTheWall;
import org.canopy.modules.two.LooksInside;
import org.canopy.modules.two.SetsATimer;
import org.canopy.modules.two.SpeaksHttp;
import org.canopy.modules.two.SpeaksSql;
import org.canopy.modules.two.StartsAProcess;
import org.canopy.modules.two.UnprovenEntry;
import org.canopy.platform.control.broken.KnowsTheStore;
import org.junit.jupiter.api.Test;

/** A rule that never bites is no rule: each one meets a class that breaks it, and it alone. */
class HouseRulesTest {
    private static final Map<String, List<Class<?>>> BROKEN = Map.ofEntries(
            entry("CORE_KNOWS_JAVA_ONLY", List.of(org.canopy.core.broken.KnowsSql.class)),
            entry("API_KNOWS_CORE_AND_JOOQ", List.of(KnowsALibrary.class)),
            entry(
                    "PLATFORM_KNOWS_CONTRACTS_AND_ITS_LIBRARY",
                    List.of(KnowsTheStore.class, org.canopy.platform.control.broken.KnowsSql.class)),
            entry("MODULES_NEVER_MEET", List.of(KnowsItsNeighbour.class)),
            entry(
                    "MODULES_KNOW_CONTRACTS_ONLY",
                    List.of(org.canopy.modules.two.KnowsThePlatform.class, KnowsThePlatform.class)),
            entry("WEB_ALONE_SPEAKS_HTTP", List.of(SpeaksHttp.class)),
            entry("STORE_ALONE_SPEAKS_SQL", List.of(SpeaksSql.class)),
            entry("JOBS_ARE_THE_ONLY_TIMER", List.of(SetsATimer.class)),
            entry("THE_CELL_HAS_THE_CLOCK", List.of(LooksAtTheWall.class)),
            entry(
                    "MODULES_REACH_OUT_BY_THE_CELL_ALONE",
                    List.of(CallsOut.class, LooksInside.class, StartsAProcess.class)),
            entry("MODULES_OPEN_NO_FILES", List.of(KeepsAFile.class)),
            entry("NAMES_SAY_WHAT_A_THING_IS", List.of(CallManager.class)),
            entry("CONTRACTS_ARE_RUN", List.of(UnprovenEntry.class)),
            entry("NO_MUTABLE_STATICS", List.of(KeepsState.class)));

    private static Map<String, ArchRule> rules() {
        return Stream.of(HouseRules.class.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(ArchTest.class))
                .collect(Collectors.toMap(field -> field.getName(), field -> {
                    try {
                        return (ArchRule) field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(e);
                    }
                }));
    }

    /** All broken classes, and the neighbour: a rule about two needs both. */
    private static JavaClasses all() {
        return new ClassFileImporter()
                .importClasses(
                        Stream.concat(Stream.of(Neighbour.class), everyBroken()).toArray(Class<?>[]::new));
    }

    private static Stream<Class<?>> everyBroken() {
        return BROKEN.values().stream().flatMap(List::stream);
    }

    private static Set<Class<?>> bitten(ArchRule rule, JavaClasses all) {
        String report = String.join("\n", rule.evaluate(all).getFailureReport().getDetails());
        return everyBroken().filter(one -> report.contains("<" + one.getName())).collect(Collectors.toSet());
    }

    @Test
    void everyRuleBitesTheClassesThatBreakItAndNoOther() {
        assertEquals(rules().keySet(), BROKEN.keySet());
        JavaClasses all = all();
        rules().forEach((name, rule) -> assertEquals(Set.copyOf(BROKEN.get(name)), bitten(rule, all), name));
    }
}
