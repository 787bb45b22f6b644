package org.canopy.platform.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The list of what was kept out: a file that is only ever added to, and whoever wants to hear at once. */
final class Refusals {
    private final Path file;
    private final List<Consumer<Refusal>> listeners = new CopyOnWriteArrayList<>();

    Refusals(Path file) {
        this.file = file;
    }

    synchronized void add(Refusal refusal) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file,
                    refusal.line() + System.lineSeparator(),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            // refused all the same; the console is the last place that may still hear of it
            System.err.println("canopy: " + file + " cannot be written: " + refusal.line());
        }
        listeners.forEach(listener -> tell(listener, refusal));
    }

    private static void tell(Consumer<Refusal> listener, Refusal refusal) {
        try {
            listener.accept(refusal);
        } catch (RuntimeException broken) {
            // a listener that fails must not let anybody in; the file has the line
            System.err.println("canopy: a refusal could not be passed on: " + broken);
        }
    }

    AutoCloseable listen(Consumer<Refusal> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
