package org.canopy.platform.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.canopy.api.packages.ModulePackages;
import org.canopy.platform.gate.Development;
import org.canopy.platform.gate.Quarantine;
import org.canopy.testkit.CommandContract;
import org.canopy.testkit.ReadinessContract;
import org.canopy.testkit.Untouched;
import org.canopy.testkit.WitnessContract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What this bundle offers to the platform, it offers as the platform expects it. */
class ContractsTest {
    @TempDir
    Path folder;

    private Quarantine quarantine;

    @BeforeEach
    void harm() throws IOException {
        quarantine = new Quarantine(folder.resolve("quarantine.txt"));
        quarantine.add("cn.example.notes", "1.0.0", "notes: its requests do not end");
    }

    @Nested
    class Install implements CommandContract<InstallCommand> {
        @Override
        public InstallCommand command() {
            return new InstallCommand(Untouched.of(ModulePackages.class));
        }
    }

    @Nested
    class Remove implements CommandContract<RemoveCommand> {
        @Override
        public RemoveCommand command() {
            return new RemoveCommand(Untouched.of(ModulePackages.class));
        }
    }

    @Nested
    class Said implements ReadinessContract<Complaints> {
        @Override
        public Complaints readiness() {
            return new Complaints(
                    () -> Optional.of("etc/trust/maker.crt cannot be read"), new Development(true, false), quarantine);
        }

        @Test
        void everyTroubleIsSaidAndTheModuleIsNamed() {
            assertEquals(3, readiness().complaints().size());
            assertEquals(true, readiness().complaints().get(2).contains("notes"));
        }
    }

    @Nested
    class Seen implements WitnessContract<Conduct> {
        @Override
        public Conduct witness() {
            return new Conduct((module, what) -> {});
        }
    }
}
