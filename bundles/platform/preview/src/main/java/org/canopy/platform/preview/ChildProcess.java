package org.canopy.platform.preview;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.canopy.api.preview.Preview;
import org.canopy.api.preview.Previews;

/** One process that draws one file and ends. The file goes in and the picture comes out by pipes, never by a disk. */
record ChildProcess(String classPath, Duration longest) {
    /** A picture is small; what is longer is none. */
    private static final int MOST = 4 << 20;

    /** Empty where it ended badly, said nothing, or took too long. */
    Preview draw(Previews.Kind kind, byte[] file) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command(kind));
        builder.environment().clear();
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process process = builder.start();
        CompletableFuture.delayedExecutor(longest.toMillis(), TimeUnit.MILLISECONDS)
                .execute(process::destroyForcibly);
        try {
            give(process.getOutputStream(), file);
            byte[] said = process.getInputStream().readNBytes(MOST + 1);
            return process.waitFor() == 0 ? Answer.read(said, MOST) : Preview.none();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Preview.none();
        } finally {
            process.destroyForcibly();
        }
    }

    /** A process that ends before it has read everything has said what it had to say. */
    private static void give(OutputStream to, byte[] file) {
        try (to) {
            to.write(file);
        } catch (IOException e) {
            // its answer tells, or that there is none
        }
    }

    private List<String> command(Previews.Kind kind) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Xss1m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-HeapDumpOnOutOfMemoryError",
                "-XX:ErrorFile=/dev/null",
                "-Djava.awt.headless=true",
                "-Dpdfbox.fontcache=" + System.getProperty("java.io.tmpdir"),
                "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog",
                "-cp",
                classPath,
                Drawer.class.getName(),
                kind == Previews.Kind.PDF ? Drawer.PDF : "IMAGE");
    }
}
