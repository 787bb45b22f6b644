package org.canopy.platform.control;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.canopy.api.command.spi.Command;

/**
 * The words after a command's name, sorted.
 *
 * @param wrong what the caller should correct; nothing else counts then
 */
record Words(List<String> arguments, Map<String, String> options, Optional<String> wrong) {

    /** {@code --name value}, {@code --name=value}, {@code --flag}; after {@code --} everything is an argument. */
    static Words sort(Command command, List<String> words) {
        List<String> arguments = new ArrayList<>();
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.equals("--")) {
                arguments.addAll(words.subList(i + 1, words.size()));
                break;
            }
            if (!word.startsWith("--")) {
                arguments.add(word);
                continue;
            }
            String[] parts = word.substring(2).split("=", 2);
            String name = parts[0];
            if (command.options().contains(name + "=")) {
                if (parts.length == 1 && i + 1 == words.size()) {
                    return refused("--" + name + " wants a value");
                }
                options.put(name, parts.length == 2 ? parts[1] : words.get(++i));
            } else if (parts.length == 1
                    && (name.equals("json")
                            || name.equals("help")
                            || command.options().contains(name))) {
                options.put(name, "true");
            } else {
                return refused("unknown option --" + name);
            }
        }
        return new Words(List.copyOf(arguments), Map.copyOf(options), Optional.empty());
    }

    private static Words refused(String why) {
        return new Words(List.of(), Map.of(), Optional.of(why));
    }
}
