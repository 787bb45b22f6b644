package org.canopy.platform.backup;

import java.io.IOException;
import java.nio.file.Path;
import org.canopy.testkit.CommandContract;
import org.canopy.testkit.ReadinessContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** What this bundle offers to the platform, it offers as the platform expects it. */
class ContractsTest {
    @TempDir
    Path folder;

    private Machine machine;

    @BeforeEach
    void open() throws IOException {
        machine = new Machine(folder.resolve("one"), BackupTest.NOON);
    }

    @AfterEach
    void close() {
        machine.close();
    }

    @Nested
    class Backup implements CommandContract<BackupCommand> {
        @Override
        public BackupCommand command() {
            return new BackupCommand(machine.counties, machine.backups);
        }
    }

    @Nested
    class Restore implements CommandContract<RestoreCommand> {
        @Override
        public RestoreCommand command() {
            return new RestoreCommand(machine.bringing, machine.counties, machine.vaults);
        }
    }

    @Nested
    class Drill implements CommandContract<RestoreDrillCommand> {
        @Override
        public RestoreDrillCommand command() {
            return new RestoreDrillCommand(machine.counties, machine.bringing, machine.recordKeys);
        }
    }

    /** A county without any backup: it complains. */
    @Nested
    class Watch implements ReadinessContract<BackupWatch> {
        private BackupWatch watch;

        @BeforeEach
        void begin() throws IOException {
            machine.real("qinghe");
            watch = new BackupWatch(machine.counties, machine.backups, false);
        }

        @Override
        public BackupWatch readiness() {
            return watch;
        }
    }
}
