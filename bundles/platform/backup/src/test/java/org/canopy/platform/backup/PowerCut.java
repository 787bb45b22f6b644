package org.canopy.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A disk whose power can be cut: an XFS image that can clone files holds an ext4 image with the data. A clone of the inner
 * image is the disk as it was at that moment, without what lay in memory only. Needs root, and a machine that lets us mount.
 */
final class PowerCut implements AutoCloseable {
    private final Path folder;
    private final Path disk;
    private final Path image;
    private final Deque<Path> mounted = new ArrayDeque<>();
    private int cuts;

    PowerCut(Path folder, int mebibytes) throws IOException, InterruptedException {
        this.folder = folder;
        Path outer = Files.createDirectories(folder.resolve("outer"));
        this.disk = Files.createDirectories(folder.resolve("disk"));
        this.image = outer.resolve("inner.img");
        try {
            run(
                    "truncate",
                    "-s",
                    (4L * mebibytes + 400) + "M",
                    folder.resolve("outer.img").toString());
            run("mkfs.xfs", "-q", "-m", "reflink=1", folder.resolve("outer.img").toString());
            mount(folder.resolve("outer.img"), outer);
            run("truncate", "-s", mebibytes + "M", image.toString());
            run("mkfs.ext4", "-q", "-F", image.toString());
            mount(image, disk);
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    /** Why it cannot be had here; empty where it can. */
    static Optional<String> refusal(Path folder) throws InterruptedException {
        try (PowerCut tried = new PowerCut(folder, 32)) {
            tried.cut();
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** Where the data lie. */
    Path disk() {
        return disk;
    }

    /** The disk as it is now, after the power has come back. */
    Path cut() throws IOException, InterruptedException {
        String name = "cut-" + ++cuts;
        Path copy = image.resolveSibling(name + ".img");
        run("cp", "--reflink=always", image.toString(), copy.toString());
        Path after = Files.createDirectories(folder.resolve(name));
        mount(copy, after);
        return after;
    }

    /** Takes the last cut away. */
    void over() throws IOException, InterruptedException {
        Path after = mounted.pop();
        run("umount", after.toString());
        Files.delete(image.resolveSibling(after.getFileName() + ".img"));
    }

    private void mount(Path from, Path at) throws IOException, InterruptedException {
        run("mount", "-o", "loop", from.toString(), at.toString());
        mounted.push(at);
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(new ArrayList<>(List.of(command)))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes());
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException(command[0] + ": " + said.strip());
        }
    }

    @Override
    public void close() {
        while (!mounted.isEmpty()) {
            Path at = mounted.pop();
            try {
                run("umount", at.toString());
            } catch (IOException | InterruptedException busy) {
                System.err.println("left mounted: " + at + " (" + busy.getMessage() + ")");
            }
        }
    }
}
