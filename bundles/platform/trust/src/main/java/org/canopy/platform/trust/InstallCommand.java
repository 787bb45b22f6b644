package org.canopy.platform.trust;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.canopy.api.command.Invocation;
import org.canopy.api.command.spi.Command;
import org.canopy.api.packages.ModulePackages;
import org.canopy.api.packages.PackageOutcome;

/** {@code canopy:module-install}. */
final class InstallCommand implements Command {
    private final ModulePackages packages;

    InstallCommand(ModulePackages packages) {
        this.packages = packages;
    }

    @Override
    public String name() {
        return "module-install";
    }

    @Override
    public String summary() {
        return "Checks a module package and installs it, with the counties' data; --check only says what it asks for.";
    }

    @Override
    public String usage() {
        return "FILE.kar [--check] [--restore-snapshot] [--json]";
    }

    @Override
    public List<String> options() {
        return List.of("check", "restore-snapshot");
    }

    @Override
    public int run(Invocation call) {
        if (call.arguments().size() != 1) {
            return misused(call);
        }
        Path archive = call.folder().resolve(call.arguments().get(0));
        boolean check = call.options().containsKey("check");
        PackageOutcome outcome = check
                ? packages.examine(archive)
                : call.options().containsKey("restore-snapshot")
                        ? packages.goBack(archive, Packages.operator())
                        : packages.install(archive, Packages.operator());
        if (call.json()) {
            String json = outcome.fold(
                    yes -> "{\"module\":\"%s\",\"version\":\"%s\",\"installed\":%s%s}"
                            .formatted(
                                    yes.offer().module(),
                                    yes.offer().version(),
                                    !check,
                                    yes.data()
                                            .map(data -> ",\"data\":{\"from\":%d,\"to\":%d,\"counties\":%d,\"rows\":%d}"
                                                    .formatted(
                                                            data.from(),
                                                            data.to(),
                                                            data.counties().size(),
                                                            data.rows()))
                                            .orElse("")),
                    no -> "{\"step\":\"%s\",\"refused\":\"%s\"}"
                            .formatted(no.step().name().toLowerCase(Locale.ROOT), no.code()));
            call.out().println(json);
        }
        return outcome.fold(
                yes -> {
                    if (!call.json()) {
                        Packages.lines(yes.offer()).forEach(call.out()::println);
                        yes.data().map(Packages::lines).ifPresent(lines -> lines.forEach(call.out()::println));
                        call.out()
                                .println(
                                        check
                                                ? "It could be installed; nothing was changed."
                                                : "Installed and healthy. Switch it on in a county: bin/canopy module-enable COUNTY "
                                                        + yes.offer().module());
                    }
                    return OK;
                },
                no -> {
                    call.err()
                            .println("canopy: refused at " + no.step().name().toLowerCase(Locale.ROOT) + " ("
                                    + no.code() + "): " + no.words());
                    return FAILED;
                });
    }
}
