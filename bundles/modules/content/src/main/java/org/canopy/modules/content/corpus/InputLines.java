package org.canopy.modules.content.corpus;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Reads a text file line by line in bounded memory, unpacked where its name ends in {@code .gz}. */
final class InputLines {
    private static final int LONGEST_LINE = 1 << 20;
    private static final long MOST_CHARACTERS = 200_000_000;
    private static final int AT_ONCE = 1 << 14;

    /** Takes one line that is not blank. */
    @FunctionalInterface
    interface Taker {
        /** @throws BadInput if the line cannot be used */
        void take(long number, String line) throws BadInput;
    }

    private final Path file;
    private final Taker taker;
    private final StringBuilder line = new StringBuilder();
    private long number = 1;

    private InputLines(Path file, Taker taker) {
        this.file = file;
        this.taker = taker;
    }

    static void read(Path file, Taker taker) throws BadInput {
        new InputLines(file, taker).all();
    }

    private void all() throws BadInput {
        if (!Files.isRegularFile(file)) {
            throw bad(0, "没有这个文件；请核对路径");
        }
        try (Reader reader = open()) {
            char[] some = new char[AT_ONCE];
            long characters = 0;
            for (int n = reader.read(some); n >= 0; n = reader.read(some)) {
                characters += n;
                if (characters > MOST_CHARACTERS) {
                    throw bad(number, "文件太大（至多 2 亿字）；请拆开");
                }
                take(some, n);
            }
            end();
        } catch (ZipException broken) {
            throw bad(0, "不是完整的 gzip 文件；请重新下载，未压缩的文件名不要以 .gz 结尾");
        } catch (CharacterCodingException foreign) {
            throw bad(number, "这一行或它后面不是 UTF-8；请另存为 UTF-8");
        } catch (IOException unreadable) {
            String kind = unreadable.getClass().getSimpleName();
            throw bad(number, "读不下去（" + kind + "）；请核对文件是否完整、Canopy 是否有读它的权限");
        }
    }

    private Reader open() throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
        InputStream plain = String.valueOf(file.getFileName()).endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
        return new InputStreamReader(plain, StandardCharsets.UTF_8.newDecoder());
    }

    private void take(char[] some, int n) throws BadInput {
        int from = 0;
        for (int i = 0; i < n; i++) {
            if (some[i] == '\n') {
                line.append(some, from, i - from);
                end();
                number++;
                from = i + 1;
            }
        }
        line.append(some, from, n - from);
        if (line.length() > LONGEST_LINE) {
            throw bad(number, "这一行超过 100 万字；每行应是一条");
        }
    }

    private void end() throws BadInput {
        String whole = line.toString();
        line.setLength(0);
        if (!whole.isBlank()) {
            taker.take(number, whole);
        }
    }

    private BadInput bad(long at, String reason) {
        return new BadInput(file, at, reason);
    }
}
