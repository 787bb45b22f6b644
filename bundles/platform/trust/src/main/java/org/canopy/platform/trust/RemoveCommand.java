package org.canopy.platform.trust;

import java.util.List;
import java.util.Optional;
import org.canopy.api.command.Invocation;
import org.canopy.api.command.spi.Command;
import org.canopy.api.county.ModuleName;
import org.canopy.api.packages.ModulePackages;

/** {@code canopy:module-remove}. */
final class RemoveCommand implements Command {
    private final ModulePackages packages;

    RemoveCommand(ModulePackages packages) {
        this.packages = packages;
    }

    @Override
    public String name() {
        return "module-remove";
    }

    @Override
    public String summary() {
        return "Takes a module that came by package away; its data stays.";
    }

    @Override
    public String usage() {
        return "MODULE";
    }

    @Override
    public List<String> options() {
        return List.of();
    }

    @Override
    public int run(Invocation call) {
        if (call.arguments().size() != 1) {
            return misused(call);
        }
        try {
            Optional<String> trouble =
                    packages.remove(new ModuleName(call.arguments().get(0)), Packages.operator());
            trouble.ifPresentOrElse(what -> call.err().println("canopy: " + what), () -> call.out()
                    .println("Removed. Its data stays in every county that used it."));
            return trouble.isEmpty() ? OK : FAILED;
        } catch (IllegalArgumentException noName) {
            call.err().println("canopy: " + noName.getMessage());
            return USAGE;
        }
    }
}
