package org.canopy.itests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The Maven that runs this build, for the commands of a guide. */
final class Maven {
    private Maven() {}

    /** Surroundings in which {@code mvn} is that Maven, with this local repository, and offline where it is; and where the county's Canopy lies. */
    static Map<String, String> surroundings(Path installation, Path folder, Path repository) throws IOException {
        Path bin = Files.createDirectories(folder.resolve(".bin"));
        Path mvn = bin.resolve("mvn");
        String offline = System.getProperty("canopy.offline").endsWith("true") ? " -o" : "";
        Files.writeString(
                mvn,
                "#!/bin/sh\nexec '%s/bin/mvn' -B -ntp%s '-Dmaven.repo.local=%s' \"$@\"\n"
                        .formatted(System.getProperty("canopy.maven"), offline, repository.toAbsolutePath()));
        mvn.toFile().setExecutable(true);
        String path = bin.toAbsolutePath() + ":" + System.getProperty("java.home") + "/bin:" + System.getenv("PATH");
        return Map.of(
                "PATH",
                path,
                "LC_ALL",
                "C.UTF-8",
                "CANOPY",
                installation.toAbsolutePath().toString());
    }
}
