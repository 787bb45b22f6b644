package org.canopy.modules.content.corpus;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Reads a text file line by line in bounded memory, unpacked where its name ends in {@code .gz}. */
final class InputLines {
    private static final int LONGEST_LINE = 1 << 20;

    /** Takes one line that is not blank. */
    @FunctionalInterface
    interface Taker {
        /** @throws BadInput if the line cannot be used */
        void take(long number, String line) throws BadInput;
    }

    private InputLines() {}

    static void read(Path file, Taker taker) throws BadInput {
        if (!Files.isRegularFile(file)) {
            throw new BadInput(file, 0, "没有这个文件；请核对路径");
        }
        long number = 0;
        try (BufferedReader reader = open(file)) {
            for (String line = line(reader, file, 1); line != null; line = line(reader, file, number + 1)) {
                number++;
                if (!line.isBlank()) {
                    taker.take(number, line);
                }
            }
        } catch (ZipException broken) {
            throw new BadInput(file, 0, "不是完整的 gzip 文件；请重新下载，未压缩的文件名不要以 .gz 结尾");
        } catch (CharacterCodingException foreign) {
            throw new BadInput(file, number + 1, "这一行起不是 UTF-8；请另存为 UTF-8");
        } catch (IOException unreadable) {
            throw new BadInput(
                    file, number + 1, "读不下去（" + unreadable.getClass().getSimpleName() + "）；请核对文件是否完整、Canopy 是否有读它的权限");
        }
    }

    private static BufferedReader open(Path file) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
        InputStream plain = String.valueOf(file.getFileName()).endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
        return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8.newDecoder()));
    }

    /** Like {@link BufferedReader#readLine}, but never holds more than {@link #LONGEST_LINE} characters. */
    private static @org.jspecify.annotations.Nullable String line(BufferedReader reader, Path file, long number)
            throws IOException, BadInput {
        StringBuilder line = new StringBuilder();
        int c = reader.read();
        if (c < 0) {
            return null;
        }
        while (c >= 0 && c != '\n') {
            line.append((char) c);
            if (line.length() > LONGEST_LINE) {
                throw new BadInput(file, number, "这一行超过 100 万字；每行应是一条");
            }
            c = reader.read();
        }
        return line.toString();
    }
}
