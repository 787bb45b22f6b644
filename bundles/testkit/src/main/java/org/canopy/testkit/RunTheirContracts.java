package org.canopy.testkit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.core.importer.Locations;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A class that offers a service of {@code org.canopy.api} has a test class beside it that is the contract of that service,
 * of this very class: {@code class BellTest implements JobHandlerContract<Bell>}.
 */
final class RunTheirContracts extends ArchCondition<JavaClass> {
    private static final String KIT = "org.canopy.testkit.";

    /** Read once: no rule changes what has been compiled. */
    private static final class Tests {
        static final List<JavaClass> ALL = read();

        private static List<JavaClass> read() {
            JavaClasses all = new ClassFileImporter()
                    .importLocations(Locations.inClassPath().stream()
                            .filter(Tests::compiledFromTests)
                            .collect(Collectors.toSet()));
            return all.stream().filter(Tests::isRun).toList();
        }

        private static boolean compiledFromTests(Location place) {
            return place.contains("/test-classes/");
        }

        /** By the name that Surefire and Failsafe look for; a class within it by its annotation. */
        private static boolean isRun(JavaClass type) {
            String top = type.getName().split("\\$")[0];
            return (top.endsWith("Test") || top.endsWith("IT"))
                    && (!type.isNestedClass() || type.isAnnotatedWith(Nested.class));
        }
    }

    RunTheirContracts() {
        super("run the contract of each service they offer");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (type.isInterface() || type.getModifiers().contains(JavaModifier.ABSTRACT)) {
            return;
        }
        for (JavaClass service : type.getAllRawInterfaces()) {
            String contract = KIT + service.getSimpleName() + "Contract";
            if (service.isAnnotatedWith(ConsumerType.class)
                    && stands(contract)
                    && Tests.ALL.stream().noneMatch(test -> runs(test, contract, type))) {
                events.add(SimpleConditionEvent.violated(
                        type,
                        "Class <" + type.getName() + "> offers " + service.getSimpleName()
                                + ", and no test of it implements " + contract + "<" + type.getSimpleName() + ">"));
            }
        }
    }

    private static boolean stands(String contract) {
        try {
            Class.forName(contract);
            return true;
        } catch (ClassNotFoundException none) {
            return false;
        }
    }

    private static boolean runs(JavaClass test, String contract, JavaClass type) {
        return test.getInterfaces().stream()
                .filter(one -> one.toErasure().getName().equals(contract))
                .anyMatch(one -> of(one, type));
    }

    private static boolean of(JavaType contract, JavaClass type) {
        return contract instanceof JavaParameterizedType generic
                && generic.getActualTypeArguments().get(0).toErasure().getName().equals(type.getName());
    }
}
