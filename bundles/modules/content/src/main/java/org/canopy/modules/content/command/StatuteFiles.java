package org.canopy.modules.content.command;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** Finds the files that an import is about. */
final class StatuteFiles {
    private StatuteFiles() {}

    /**
     * A file itself, whatever its name; of a folder all {@code *.md} under it but {@code README.md}, by name. Links to
     * folders inside are not followed. What the walk may not open is among the files, so that reading it says why.
     *
     * @throws IOException if there is no such file or folder
     */
    static List<Path> under(Path start) throws IOException {
        Path real = start.toRealPath();
        if (!Files.isDirectory(real)) {
            return List.of(start);
        }
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(real, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(".md") && !name.equals("README.md")) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException why) {
                found.add(file);
                return FileVisitResult.CONTINUE;
            }
        });
        found.sort(null);
        return List.copyOf(found);
    }

    /** Why a path could not be read, for the clerk. */
    static String reason(Exception trouble) {
        if (trouble instanceof NoSuchFileException) {
            return "没有这个文件或文件夹";
        }
        if (trouble instanceof AccessDeniedException) {
            return "Canopy 没有读它的权限";
        }
        if (trouble instanceof InvalidPathException) {
            return "路径里有这台机器不认识的字；请在 UTF-8 环境（LANG=C.UTF-8）下启动 Canopy";
        }
        return trouble.getClass().getSimpleName();
    }
}
