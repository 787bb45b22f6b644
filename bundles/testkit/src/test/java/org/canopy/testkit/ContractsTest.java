package org.canopy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.canopy.api.county.Cell;
import org.canopy.api.county.ModuleName;
import org.canopy.api.events.Event;
import org.canopy.api.events.spi.EventListener;
import org.canopy.api.jobs.Job;
import org.canopy.api.jobs.spi.JobHandler;
import org.canopy.api.module.Fault;
import org.canopy.api.module.ModuleRows;
import org.canopy.api.module.spi.ModuleCheck;
import org.canopy.api.store.Query;
import org.canopy.api.web.Resource;
import org.junit.jupiter.api.Test;
import org.osgi.annotation.versioning.ConsumerType;

/** The kit is complete: whoever may offer a service finds here what it owes. */
class ContractsTest {
    /** No services are queries and takers of rows; what a resource owes is asked of every operation by the matrix of roles. */
    private static final List<Class<?>> WITHOUT = List.of(Query.class, ModuleRows.class, Resource.class);

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
        assertTrue(found.containsAll(Set.of("JobHandler", "Widget")), found.toString());
    }

    private static boolean stands(String contract) {
        try {
            Class.forName("org.canopy.testkit." + contract);
            return true;
        } catch (ClassNotFoundException none) {
            return false;
        }
    }

    /** Marks in memory whatever it is told; a county would keep them in its tables. */
    private static final class Marks implements JobHandler, EventListener, ModuleCheck {
        final List<String> all = new ArrayList<>();
        private final boolean careful;

        Marks(boolean careful) {
            this.careful = careful;
        }

        @Override
        public String kind() {
            return "marks.make";
        }

        @Override
        public void run(Cell cell, Job job) {
            note(job.key());
        }

        @Override
        public String name() {
            return "marks.ear";
        }

        @Override
        public boolean hears(String type) {
            return type.startsWith("marks.");
        }

        @Override
        public void on(Cell cell, Event event) {
            note(event.aggregate());
        }

        private void note(String what) {
            if (!careful || !all.contains(what)) {
                all.add(what);
            }
        }

        @Override
        public Map<ModuleName, List<Fault>> faults() {
            note("asked");
            return Map.of(new ModuleName("marks"), List.of(new Fault("marks", String.valueOf(all.size()))));
        }
    }

    private record MarksAsJob(Marks handler) implements JobHandlerContract<Marks> {
        @Override
        public Cell cell() {
            return Untouched.of(Cell.class);
        }

        @Override
        public Job job() {
            return new Job("marks.make", "one", Instant.EPOCH, 1);
        }

        @Override
        public String module() {
            return "marks";
        }

        @Override
        public Object seen() {
            return List.copyOf(handler.all);
        }
    }

    private record MarksAsListener(Marks listener) implements EventListenerContract<Marks> {
        @Override
        public Cell cell() {
            return Untouched.of(Cell.class);
        }

        @Override
        public Event event() {
            return new Event("marks.made", "one", 1);
        }

        @Override
        public String module() {
            return "marks";
        }

        @Override
        public Object seen() {
            return List.copyOf(listener.all);
        }
    }

    private record MarksAsCheck(Marks check) implements ModuleCheckContract<Marks> {}

    @Test
    void whoDoesTheSameWorkTwiceIsCaught() {
        new MarksAsJob(new Marks(true)).twiceIsAsOnce();
        new MarksAsListener(new Marks(true)).twiceIsAsOnce();
        new MarksAsListener(new Marks(true)).itKnowsWhatConcernsIt();
        new MarksAsCheck(new Marks(true)).askingChangesNothing();
        assertThrows(AssertionError.class, () -> new MarksAsJob(new Marks(false)).twiceIsAsOnce());
        assertThrows(AssertionError.class, () -> new MarksAsListener(new Marks(false)).twiceIsAsOnce());
        assertThrows(AssertionError.class, () -> new MarksAsCheck(new Marks(false)).askingChangesNothing());
    }
}
