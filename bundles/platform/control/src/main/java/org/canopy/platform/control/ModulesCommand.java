package org.canopy.platform.control;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.canopy.api.command.Invocation;
import org.canopy.api.command.spi.Command;
import org.canopy.api.county.ModuleName;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** {@code canopy:modules}: what is installed, and whether it runs. Which county uses it, the county's file says. */
@Component
public final class ModulesCommand implements Command {
    private final BundleContext bundles;

    @Activate
    public ModulesCommand(BundleContext bundles) {
        this.bundles = bundles;
    }

    private record Installed(String name, String version, boolean runs) {
        static Optional<Installed> of(Bundle bundle) {
            return Optional.ofNullable(bundle.getHeaders().get(ModuleName.HEADER))
                    .map(name -> new Installed(
                            new ModuleName(name).value(),
                            bundle.getVersion().toString(),
                            bundle.getState() == Bundle.ACTIVE));
        }
    }

    @Override
    public String name() {
        return "modules";
    }

    @Override
    public String summary() {
        return "Lists the installed modules.";
    }

    @Override
    public String usage() {
        return "[--json]";
    }

    @Override
    public List<String> options() {
        return List.of();
    }

    @Override
    public int run(Invocation call) {
        List<Installed> installed = Arrays.stream(bundles.getBundles())
                .flatMap(bundle -> Installed.of(bundle).stream())
                .toList();
        if (call.json()) {
            call.out()
                    .println(installed.stream()
                            .map(module -> "{\"name\":\"%s\",\"version\":\"%s\",\"runs\":%s}"
                                    .formatted(module.name(), module.version(), module.runs()))
                            .collect(Collectors.joining(",", "[", "]")));
        } else {
            installed.forEach(module -> call.out()
                    .printf(
                            "%-16s %-28s %s%n",
                            module.name(), module.version(), module.runs() ? "runs" : "stands still"));
        }
        return installed.stream().allMatch(Installed::runs) ? OK : FAILED;
    }
}
