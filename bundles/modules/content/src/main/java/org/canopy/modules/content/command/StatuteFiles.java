package org.canopy.modules.content.command;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the files that an import is about. */
final class StatuteFiles {
    /** What can be read, and what people take for it: the latter is refused in words, not passed over in silence. */
    private static final Pattern STATUTE =
            Pattern.compile("(?i)(?!readme\\.|~\\$|\\.).*\\.(?:docx|html?|txt|md|doc|wps|pdf|rtf|mht|mhtml|zip|rar)");

    /** Pictures and scripts of a saved page, and what an archive of another system leaves behind. */
    private static final Pattern BESIDE = Pattern.compile("(?i).*[_.]files|__MACOSX|\\..+");

    private StatuteFiles() {}

    /**
     * All files of a call, in its order. A file itself is taken whatever its name; of a folder every file under it whose name
     * promises a text, by name. Links to folders inside are not followed. What may not be opened is among them, with why.
     */
    static List<Candidate> of(Path folder, List<String> arguments) {
        List<Candidate> all = new ArrayList<>();
        for (String argument : arguments) {
            try {
                under(folder.resolve(argument)).stream().map(Candidate::file).forEach(all::add);
            } catch (IOException | InvalidPathException gone) {
                all.add(new Candidate(argument, folder, Optional.of(reason(gone))));
            }
        }
        return all;
    }

    private static List<Path> under(Path start) throws IOException {
        Path real = start.toRealPath();
        if (!Files.isDirectory(real)) {
            return List.of(start);
        }
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(real, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
                boolean beside = !inner.equals(real)
                        && BESIDE.matcher(String.valueOf(inner.getFileName())).matches();
                return beside ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (STATUTE.matcher(String.valueOf(file.getFileName())).matches()) {
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
        if (trouble instanceof FileSystemLoopException || trouble instanceof FileSystemException) {
            return "路径打不开（链接绕回了自己，或者磁盘有问题）；请直接给出原文件";
        }
        return trouble.getClass().getSimpleName();
    }
}
