package org.canopy.platform.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Looks every two seconds whether a file in a folder has changed. */
final class Watch implements Runnable {
    private static final long MILLIS = 2_000;
    private final Path folder;
    private final Runnable changed;

    Watch(Path folder, Runnable changed) {
        this.folder = folder;
        this.changed = changed;
    }

    @Override
    public void run() {
        Map<String, String> before = stamps();
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(MILLIS);
            } catch (InterruptedException stopped) {
                return;
            }
            Map<String, String> now = stamps();
            if (!now.equals(before)) {
                before = now;
                changed.run();
            }
        }
    }

    private Map<String, String> stamps() {
        Map<String, String> stamps = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return stamps;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                stamps.put(file.getFileName().toString(), Files.getLastModifiedTime(file) + " " + Files.size(file));
            }
        } catch (IOException | UncheckedIOException e) {
            stamps.put("", String.valueOf(e.getMessage()));
        }
        return stamps;
    }
}
