package org.canopy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.canopy.api.store.Query;
import org.canopy.api.web.Resource;
import org.junit.jupiter.api.Test;
import org.osgi.annotation.versioning.ConsumerType;

/** The kit is complete: whoever may offer a service finds here what it owes. */
class ContractsTest {
    /** A query is a lambda; what a resource owes is asked of every operation by the matrix of roles. */
    private static final List<Class<?>> WITHOUT = List.of(Query.class, Resource.class);

    @Test
    void everyServiceThatOthersMayOfferHasAContract() {
        Set<String> missing = new TreeSet<>();
        Set<String> found = new TreeSet<>();
        for (JavaClass service : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.canopy.api")) {
            boolean offered = service.isAnnotatedWith(ConsumerType.class)
                    && WITHOUT.stream().noneMatch(service::isEquivalentTo);
            if (offered) {
                String contract = service.getSimpleName() + "Contract";
                (stands(contract) ? found : missing).add(service.getSimpleName());
            }
        }
        assertEquals(Set.of(), missing);
        assertEquals(true, found.contains("JobHandler") && found.contains("Widget"), found.toString());
    }

    private static boolean stands(String contract) {
        try {
            Class.forName("org.canopy.testkit." + contract);
            return true;
        } catch (ClassNotFoundException none) {
            return false;
        }
    }
}
