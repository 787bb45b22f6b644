package org.canopy.modules.content.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;
import org.canopy.modules.content.file.SourceFile;
import org.canopy.modules.content.statute.Imported;

/** A file that an import is about. @param shown as the clerk knows it @param trouble why it cannot even be looked at */
record Candidate(String shown, Path path, Optional<String> trouble) {
    static Candidate file(Path path) {
        return new Candidate(path.toString(), path, Optional.empty());
    }

    /** The whole file at once, of a size that is asked first; never a pipe or a device, which would not end. */
    Imported read(BiFunction<String, byte[], Imported> take) {
        if (trouble.isPresent()) {
            return new Imported.Refused(0, "读不到：" + trouble.get());
        }
        byte[] bytes;
        try {
            if (!Files.isRegularFile(path)) {
                return new Imported.Refused(0, notAFile());
            }
            if (Files.size(path) > SourceFile.GREATEST_BYTES) {
                return new Imported.Refused(0, SourceFile.tooLarge());
            }
            try (InputStream in = Files.newInputStream(path)) {
                bytes = in.readNBytes(SourceFile.GREATEST_BYTES + 1);
            }
        } catch (IOException unreadable) {
            return new Imported.Refused(0, "读不到：" + StatuteFiles.reason(unreadable));
        }
        return take.apply(String.valueOf(path.getFileName()), bytes);
    }

    private String notAFile() {
        if (Files.isSymbolicLink(path)) {
            return "是一个链接，指向的文件不存在，或者绕回了自己；请直接给出原文件";
        }
        return Files.exists(path) ? "不是普通文件（文件夹、管道或设备）" : "读不到：没有这个文件，或者没有权限";
    }
}
