package org.canopy.platform.switching.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.canopy.api.command.Invocation;
import org.canopy.api.command.spi.Command;
import org.canopy.api.county.CellName;
import org.canopy.api.county.ModuleName;
import org.canopy.api.module.Switched;

/** What the commands of this bundle say to an operator. */
final class Says {
    private Says() {}

    static int failed(Invocation call, String why) {
        call.err().println("canopy: " + why);
        return Command.FAILED;
    }

    static void json(Invocation call, Object document) {
        try {
            call.out().println(new ObjectMapper().writeValueAsString(document));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Optional<CellName> cellName(String name) {
        try {
            return Optional.of(new CellName(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Empty, and said, where it can be no module's name. */
    static Optional<ModuleName> module(Invocation call, String name) {
        try {
            return Optional.of(new ModuleName(name));
        } catch (IllegalArgumentException e) {
            call.err().println("canopy: " + e.getMessage());
            return Optional.empty();
        }
    }

    /**
     * How a switch went.
     *
     * @param done before the names of what was switched
     * @param already where nothing had to be
     * @return exit code
     */
    static int switched(Invocation call, Switched switched, String done, String already) {
        if (switched instanceof Switched.Refused refused) {
            return failed(call, refusal(refused));
        }
        List<ModuleName> changed = switched instanceof Switched.Done some ? some.modules() : List.of();
        if (call.json()) {
            json(
                    call,
                    Map.of("switched", changed.stream().map(ModuleName::value).toList()));
        } else {
            call.out().println(changed.isEmpty() ? already : done + names(changed));
        }
        return Command.OK;
    }

    private static String refusal(Switched.Refused refused) {
        String names = names(refused.modules());
        return switch (refused.why()) {
            case NOT_INSTALLED -> "module " + names + " is not installed; bin/canopy modules lists what is";
            case BROKEN -> "module " + names + " is broken (" + refused.detail()
                    + "); bin/canopy modules says why, the log says more";
            case NEEDS -> "it needs " + names + ", which is off here; add --with-needs to switch it on too";
            case NEEDS_ABSENT -> "it needs " + names + ", which is not installed; install it first";
            case NEEDED -> names + " is on and needs it; switch that off first";
            case POLICY -> names + " works by " + refused.detail()
                    + ", which this county has not decided yet; adopt it first: bin/canopy policy-adopt";
            case MIGRATION -> "the tables of " + names + " could not be made, nothing is changed: " + refused.detail();
            case FILE -> refused.detail();
        };
    }

    static String names(Collection<ModuleName> modules) {
        return modules.stream().map(ModuleName::value).collect(Collectors.joining(", "));
    }
}
