package org.canopy.platform.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Development mode: {@code etc/trust/development.txt}, read once when the process starts. Nothing in Canopy writes it.
 *
 * @param deploy jars laid into {@code deploy/} are installed; they are still checked
 * @param unsigned what is not signed runs nevertheless
 */
public record Development(boolean deploy, boolean unsigned) {
    static Development of(Path trust) throws IOException {
        Path file = trust.resolve("development.txt");
        if (!Files.isRegularFile(file)) {
            return new Development(false, false);
        }
        List<String> lines = Files.readAllLines(file);
        Set<String> words = lines.stream()
                .map(line -> line.replaceFirst("#.*", "").strip().toLowerCase(Locale.ROOT))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.toSet());
        if (!Set.of("deploy", "unsigned").containsAll(words)) {
            throw new IOException("etc/trust/development.txt knows the words deploy and unsigned, one a line");
        }
        return new Development(words.contains("deploy"), words.contains("unsigned"));
    }

    public boolean on() {
        return deploy || unsigned;
    }
}
