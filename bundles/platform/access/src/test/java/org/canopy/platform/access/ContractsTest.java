package org.canopy.platform.access;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.canopy.api.county.Cell;
import org.canopy.api.jobs.Job;
import org.canopy.platform.access.alert.UnusualType;
import org.canopy.platform.access.report.AuditExportCommand;
import org.canopy.platform.access.report.YearReport;
import org.canopy.platform.access.web.AccessMenu;
import org.canopy.platform.access.web.AlertsMenu;
import org.canopy.testkit.CellListenerContract;
import org.canopy.testkit.CommandContract;
import org.canopy.testkit.FakeCells;
import org.canopy.testkit.JobHandlerContract;
import org.canopy.testkit.NavItemContract;
import org.canopy.testkit.PermissionSetContract;
import org.canopy.testkit.PolicyTypeContract;
import org.canopy.testkit.ReadinessContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** What this bundle offers to the platform, it offers as the platform expects it. */
class ContractsTest {
    @TempDir
    Path folder;

    private House house;

    @BeforeEach
    void open() {
        house = new House(folder);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Nested
    class Permissions implements PermissionSetContract<AccessPermissions> {
        @Override
        public AccessPermissions set() {
            return new AccessPermissions();
        }

        @Override
        public String module() {
            return "access";
        }
    }

    @Nested
    class Entry implements NavItemContract<AccessMenu> {
        @Override
        public AccessMenu item() {
            return new AccessMenu(house.desk);
        }

        @Override
        public String module() {
            return "access";
        }
    }

    @Nested
    class Alerts implements NavItemContract<AlertsMenu> {
        @Override
        public AlertsMenu item() {
            return new AlertsMenu();
        }

        @Override
        public String module() {
            return "access";
        }
    }

    @Nested
    class Policy implements PolicyTypeContract<UnusualType> {
        @Override
        public UnusualType type() {
            return new UnusualType();
        }

        @Override
        public String module() {
            return "access";
        }

        @Override
        public Map<String, String> example() {
            return Map.of("days", "14", "many", "9", "elsewhere", "5", "again", "5", "refused", "5", "glass", "3");
        }
    }

    @Nested
    class Said implements ReadinessContract<Complaints> {
        @Override
        public Complaints readiness() {
            house.broken(House.WORKER, "said" + house.ledger().size());
            return new Complaints(FakeCells.of(house.cell));
        }
    }

    @Nested
    class Counties implements CellListenerContract<CountyAccesses> {
        @Override
        public CountyAccesses listener() {
            return house.accesses;
        }

        @Override
        public Cell cell() {
            return house.cell;
        }
    }

    @Nested
    class Export implements CommandContract<AuditExportCommand> {
        @Override
        public AuditExportCommand command() {
            return new AuditExportCommand(new YearReport(cell -> Optional.empty()), FakeCells.of(house.cell));
        }
    }

    @Nested
    class Lapsing implements JobHandlerContract<LapseJob> {
        private String id = "";

        @BeforeEach
        void ask() {
            house.cell.set("access.lapseDays", "1");
            id = house.asked(House.WORKER, "1", Request.Kind.ASK, 60);
            house.later(Duration.ofDays(2));
        }

        @Override
        public LapseJob handler() {
            return new LapseJob();
        }

        @Override
        public Cell cell() {
            return house.cell;
        }

        @Override
        public Job job() {
            return new Job(LapseJob.KIND, id, house.cell.clock().instant(), 1);
        }

        @Override
        public String module() {
            return "access";
        }

        @Override
        public Object seen() {
            return house.ledger();
        }
    }

    @Nested
    class Watching implements JobHandlerContract<WatchJob> {
        @BeforeEach
        void somebodyProbes() {
            house.cell.set("demo", "true");
            for (int i = 0;
                    i
                            < UnusualType.EXAMPLE.from().values().stream()
                                    .mapToInt(n -> n)
                                    .max()
                                    .orElseThrow();
                    i++) {
                WatchTest.refused(house, House.WORKER, "p" + i);
            }
        }

        @Override
        public WatchJob handler() {
            return house.watch;
        }

        @Override
        public Cell cell() {
            return house.cell;
        }

        @Override
        public Job job() {
            return new Job(WatchJob.KIND, "x", house.cell.clock().instant(), 1);
        }

        @Override
        public String module() {
            return "access";
        }

        @Override
        public Object seen() {
            return house.ledger();
        }
    }
}
