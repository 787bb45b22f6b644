package org.canopy.platform.switching.command;

import java.util.Map;
import org.canopy.api.county.Cells;
import org.canopy.api.county.CountyFiles;
import org.canopy.api.module.ModuleGrants;
import org.canopy.api.module.ModuleTables;
import org.canopy.api.module.Modules;
import org.canopy.api.policy.Policies;
import org.canopy.platform.switching.Book;
import org.canopy.platform.switching.Switchboard;
import org.canopy.platform.switching.config.Configuration;
import org.canopy.platform.switching.export.ModuleExport;
import org.canopy.testkit.CommandContract;
import org.canopy.testkit.FakeCells;
import org.canopy.testkit.Untouched;
import org.junit.jupiter.api.Nested;

/** Each command is called wrongly: it says how it is called, and touches nothing. */
class ContractsTest {
    private final Cells cells = FakeCells.of();
    private final Modules modules = Untouched.of(Modules.class);
    private final CountyFiles files = Untouched.of(CountyFiles.class);
    private final Book book = Untouched.of(Book.class);
    private final ModuleTables tables = Untouched.of(ModuleTables.class);
    private final ModuleGrants grants = Untouched.of(ModuleGrants.class);
    private final Configuration configuration = new Configuration(
            files, new Switchboard(Map::of, files, tables, Untouched.of(Policies.class), book, grants), book);

    @Nested
    class List implements CommandContract<ModulesCommand> {
        @Override
        public ModulesCommand command() {
            return new ModulesCommand(modules, grants, cells);
        }
    }

    @Nested
    class Enable implements CommandContract<ModuleEnableCommand> {
        @Override
        public ModuleEnableCommand command() {
            return new ModuleEnableCommand(modules, grants, cells);
        }
    }

    @Nested
    class Disable implements CommandContract<ModuleDisableCommand> {
        @Override
        public ModuleDisableCommand command() {
            return new ModuleDisableCommand(modules, cells);
        }
    }

    @Nested
    class Add implements CommandContract<CountyAddCommand> {
        @Override
        public CountyAddCommand command() {
            return new CountyAddCommand(files);
        }
    }

    @Nested
    class Export implements CommandContract<ConfigExportCommand> {
        @Override
        public ConfigExportCommand command() {
            return new ConfigExportCommand(configuration, cells);
        }
    }

    @Nested
    class Diff implements CommandContract<ConfigDiffCommand> {
        @Override
        public ConfigDiffCommand command() {
            return new ConfigDiffCommand(configuration, cells);
        }
    }

    @Nested
    class Apply implements CommandContract<ConfigApplyCommand> {
        @Override
        public ConfigApplyCommand command() {
            return new ConfigApplyCommand(configuration, cells);
        }
    }

    @Nested
    class Take implements CommandContract<ModuleExportCommand> {
        @Override
        public ModuleExportCommand command() {
            return new ModuleExportCommand(new ModuleExport(tables, book), cells);
        }
    }

    @Nested
    class Grant implements CommandContract<ModuleGrantCommand> {
        @Override
        public ModuleGrantCommand command() {
            return new ModuleGrantCommand(modules, grants, cells);
        }
    }
}
