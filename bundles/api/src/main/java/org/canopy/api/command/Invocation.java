package org.canopy.api.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.canopy.api.county.Cell;
import org.canopy.api.county.Cells;

/**
 * One call of a command.
 *
 * @param arguments words that are no options
 * @param options {@code --name value} and {@code --flag} (value {@code "true"}), names without dashes
 * @param json whether the answer is wanted as one JSON document
 * @param folder folder of the person who called; relative paths begin there
 * @param out what the person sees; flushed line by line, so that long work shows progress
 * @param err for progress and complaints
 * @param prompt for what must not stand in the arguments
 */
public record Invocation(
        List<String> arguments,
        Map<String, String> options,
        boolean json,
        Path folder,
        PrintWriter out,
        PrintWriter err,
        Prompt prompt) {
    /** A call whose caller answers no questions. */
    public Invocation(
            List<String> arguments,
            Map<String, String> options,
            boolean json,
            Path folder,
            PrintWriter out,
            PrintWriter err) {
        this(arguments, options, json, folder, out, err, question -> Optional.empty());
    }

    /** The county of that name. Where there is none, it is said, and which there are. */
    public Optional<Cell> county(Cells cells, String name) {
        List<Cell> all = cells.all();
        Optional<Cell> found =
                all.stream().filter(cell -> cell.name().value().equals(name)).findFirst();
        if (found.isEmpty()) {
            err.println("canopy: no county " + name + "; there are: "
                    + all.stream().map(cell -> cell.name().value()).collect(Collectors.joining(", ")));
        }
        return found;
    }
}
