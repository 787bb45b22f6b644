package org.canopy.platform.control;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.canopy.api.command.Invocation;
import org.canopy.api.command.Prompt;
import org.canopy.api.command.spi.Command;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the command that was called, checks its words and runs it. */
final class Dispatcher {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private final CommandBook book;

    Dispatcher(CommandBook book) {
        this.book = book;
    }

    int run(Path folder, List<String> words, PrintWriter out, PrintWriter err, Prompt prompt) {
        String name = words.isEmpty() ? "help" : words.get(0);
        if (name.equals("help")) {
            list(book.all(), out);
            return Command.OK;
        }
        Optional<Command> found = book.named(name);
        if (found.isEmpty()) {
            err.println("canopy: no command \"" + name + "\"; bin/canopy help lists them all");
            return Command.USAGE;
        }
        return run(found.get(), folder, words.subList(1, words.size()), out, err, prompt);
    }

    /** As {@link #run(Path, List, PrintWriter, PrintWriter, Prompt)}, for a command that is at hand. */
    int run(Command command, Path folder, List<String> words, PrintWriter out, PrintWriter err, Prompt prompt) {
        Words sorted = Words.sort(command, words);
        if (sorted.wrong().isPresent()) {
            err.println("canopy: " + sorted.wrong().get());
            err.println("Usage: bin/canopy " + command.name() + " " + command.usage());
            return Command.USAGE;
        }
        if (sorted.options().containsKey("help")) {
            out.println(command.summary());
            out.println("Usage: bin/canopy " + command.name() + " " + command.usage());
            return Command.OK;
        }
        boolean json = sorted.options().containsKey("json");
        try {
            return command.run(new Invocation(sorted.arguments(), sorted.options(), json, folder, out, err, prompt));
        } catch (RuntimeException broken) {
            String incident = UUID.randomUUID().toString().substring(0, 8);
            LOG.error("Command {} failed, incident {}", command.name(), incident, broken);
            err.println("canopy: " + command.name() + " failed; the log says why under incident " + incident);
            return Command.FAILED;
        }
    }

    private static void list(Collection<Command> commands, PrintWriter out) {
        commands.forEach(command -> out.printf("  %-24s %s%n", command.name(), command.summary()));
    }
}
