package org.canopy.platform.policy.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.canopy.api.command.Invocation;
import org.canopy.api.command.spi.Command;
import org.canopy.api.policy.PolicyName;
import org.canopy.api.policy.spi.PolicyType;
import org.canopy.platform.policy.Kinds;

/** Reads the words behind a command, and says what is wrong with them. */
final class Asked {
    private Asked() {}

    static int failed(Invocation call, String why) {
        call.err().println("canopy: " + why);
        return Command.FAILED;
    }

    static Optional<PolicyType<?>> type(Invocation call, Kinds kinds) {
        String name = call.arguments().get(1);
        Optional<PolicyType<?>> found = kinds.all().stream()
                .filter(type -> type.name().value().equals(name))
                .findFirst();
        if (found.isEmpty()) {
            String known = kinds.all().stream()
                    .map(PolicyType::name)
                    .map(PolicyName::value)
                    .collect(Collectors.joining(", "));
            failed(
                    call,
                    "no policy " + name + "; "
                            + (known.isEmpty() ? "no installed module has any" : "there are: " + known));
        }
        return found;
    }

    static Optional<LocalDate> day(Invocation call, int place) {
        String text = call.arguments().get(place);
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            failed(call, text + " is no day; a version is named by its first day, for example 2027-01-01");
            return Optional.empty();
        }
    }

    static void json(Invocation call, Object document) {
        try {
            call.out().println(new ObjectMapper().writeValueAsString(document));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
