package org.canopy.platform.identity;

import java.nio.file.Path;
import org.canopy.api.county.Cell;
import org.canopy.platform.identity.command.FirstAdministratorCommand;
import org.canopy.platform.identity.web.AccountsMenu;
import org.canopy.platform.identity.web.LedgerMenu;
import org.canopy.testkit.CommandContract;
import org.canopy.testkit.FakeCells;
import org.canopy.testkit.NavItemContract;
import org.canopy.testkit.SealedSampleContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** What this bundle offers to the platform, it offers as the platform expects it. */
class ContractsTest {
    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void open() {
        office = new Office(folder);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Nested
    class FirstAdministrator implements CommandContract<FirstAdministratorCommand> {
        @Override
        public FirstAdministratorCommand command() {
            return new FirstAdministratorCommand(FakeCells.of(office.cell), office.first);
        }
    }

    @Nested
    class Accounts implements NavItemContract<AccountsMenu> {
        @Override
        public AccountsMenu item() {
            return new AccountsMenu();
        }

        @Override
        public String module() {
            return "identity";
        }
    }

    @Nested
    class TheLedger implements NavItemContract<LedgerMenu> {
        @Override
        public LedgerMenu item() {
            return new LedgerMenu();
        }

        @Override
        public String module() {
            return "identity";
        }
    }

    @Nested
    class Sample implements SealedSampleContract<SecondFactorSample> {
        @Override
        public SecondFactorSample sample() {
            return new SecondFactorSample();
        }

        @Override
        public Cell sealed() {
            office.administrator("wang");
            return office.cell;
        }

        @Override
        public Cell bare() {
            return office.cell;
        }
    }
}
