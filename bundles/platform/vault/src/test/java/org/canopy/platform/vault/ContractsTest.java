package org.canopy.platform.vault;

import java.io.IOException;
import java.nio.file.Path;
import org.canopy.api.county.Cell;
import org.canopy.api.county.Cells;
import org.canopy.testkit.CellListenerContract;
import org.canopy.testkit.CommandContract;
import org.canopy.testkit.FakeCells;
import org.canopy.testkit.ReadinessContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** What this bundle offers to the platform, it offers as the platform expects it. The vault is locked: it complains. */
class ContractsTest {
    @TempDir
    Path folder;

    private final Cells cells = FakeCells.of();
    private CountyVaults none;

    @BeforeEach
    void open() {
        none = new CountyVaults(Fixture.around(folder));
    }

    @AfterEach
    void close() {
        none.close();
    }

    @Nested
    class Vaults implements ReadinessContract<CountyVaults>, CellListenerContract<CountyVaults> {
        private Fixture here;

        @BeforeEach
        void begin() throws IOException {
            here = new Fixture(folder, "here");
        }

        @AfterEach
        void end() {
            here.close();
        }

        @Override
        public CountyVaults readiness() {
            here.vaults.changed(here.cell);
            return here.vaults;
        }

        @Override
        public CountyVaults listener() {
            return here.vaults;
        }

        @Override
        public Cell cell() {
            return here.cell;
        }
    }

    @Nested
    class Census implements CommandContract<VaultCensus> {
        @Override
        public VaultCensus command() {
            return new VaultCensus(cells, none);
        }
    }

    @Nested
    class Erased implements CommandContract<VaultErased> {
        @Override
        public VaultErased command() {
            return new VaultErased(cells, none);
        }
    }

    @Nested
    class Init implements CommandContract<VaultInit> {
        @Override
        public VaultInit command() {
            return new VaultInit(cells, none);
        }
    }

    @Nested
    class LeakScan implements CommandContract<VaultLeakScan> {
        @Override
        public VaultLeakScan command() {
            return new VaultLeakScan(cells, none);
        }
    }

    @Nested
    class Lock implements CommandContract<VaultLock> {
        @Override
        public VaultLock command() {
            return new VaultLock(cells, none);
        }
    }

    @Nested
    class Rotate implements CommandContract<VaultRotate> {
        @Override
        public VaultRotate command() {
            return new VaultRotate(cells, none);
        }
    }

    @Nested
    class Status implements CommandContract<VaultStatus> {
        @Override
        public VaultStatus command() {
            return new VaultStatus(cells, none);
        }
    }

    @Nested
    class Unlock implements CommandContract<VaultUnlock> {
        @Override
        public VaultUnlock command() {
            return new VaultUnlock(cells, none);
        }
    }

    @Nested
    class Papers implements CommandContract<VaultPapers> {
        @Override
        public VaultPapers command() {
            return new VaultPapers(cells, none);
        }
    }

    @Nested
    class RecoverDrill implements CommandContract<VaultRecoverDrill> {
        @Override
        public VaultRecoverDrill command() {
            return new VaultRecoverDrill(cells, none);
        }
    }

    @Nested
    class Recover implements CommandContract<VaultRecover> {
        @Override
        public VaultRecover command() {
            return new VaultRecover(cells, none);
        }
    }

    @Nested
    class Passphrase implements CommandContract<VaultPassphrase> {
        @Override
        public VaultPassphrase command() {
            return new VaultPassphrase(cells, none);
        }
    }
}
