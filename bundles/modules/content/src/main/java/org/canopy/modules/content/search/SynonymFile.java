package org.canopy.modules.content.search;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A county's own synonyms, a line each: {@code 揍娃、打娃娃 => 家庭暴力}; {@code -打娃} switches a shipped word off; {@code #}
 * begins a comment. All of it counts, or nothing.
 */
final class SynonymFile {
    private static final int LARGEST = 64 * 1024;
    private static final int MOST_LINES = 1_000;
    private static final int MOST_WORDS = 20;
    private static final int LONGEST_WORD = 30;

    /** A line that nobody can read, with file, line and cure in Chinese. */
    static final class BadLine extends Exception {
        private static final long serialVersionUID = 1L;

        BadLine(Path file, int line, String complaint) {
            super(file.getFileName() + (line > 0 ? ":" + line : "") + " " + complaint);
        }
    }

    private final Path file;
    private final Synonyms shipped;
    private final List<Synonyms.Pair> pairs = new ArrayList<>();
    private final Set<String> off = new HashSet<>();

    private SynonymFile(Path file, Synonyms shipped) {
        this.file = file;
        this.shipped = shipped;
    }

    /** The shipped synonyms as the county's file changes them. */
    static Synonyms read(Path file, Synonyms shipped) throws BadLine {
        SynonymFile read = new SynonymFile(file, shipped);
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            read.line(i + 1, lines.get(i).strip());
        }
        return shipped.with(read.pairs, read.off);
    }

    private static List<String> lines(Path file) throws BadLine {
        try {
            if (Files.size(file) > LARGEST) {
                throw new BadLine(file, 0, "文件超过 64 KB，不像是同义词表");
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            List<String> lines = (text.startsWith("\uFEFF") ? text.substring(1) : text)
                    .lines()
                    .toList();
            if (lines.size() > MOST_LINES) {
                throw new BadLine(file, MOST_LINES + 1, "超过 " + MOST_LINES + " 行，请删去不用的");
            }
            return lines;
        } catch (CharacterCodingException e) {
            throw new BadLine(file, 0, "不是 UTF-8 编码。请用记事本另存为 UTF-8");
        } catch (IOException e) {
            throw new BadLine(file, 0, "读不到。请检查文件的权限");
        }
    }

    private void line(int number, String line) throws BadLine {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        if (line.startsWith("-") || line.startsWith("－")) {
            String word = line.substring(1).strip();
            if (!shipped.knows(word)) {
                throw new BadLine(file, number, "自带的词表里没有“" + word + "”，不用关。请删去这一行");
            }
            off.add(word);
            return;
        }
        String[] sides = line.split("=>|＝＞|→", -1);
        if (sides.length != 2) {
            throw new BadLine(file, number, "请写成：大家说的话 => 法条里的话，中间一个 =>");
        }
        pairs.add(new Synonyms.Pair(words(number, sides[0], 2), words(number, sides[1], 1)));
    }

    private List<String> words(int number, String side, int shortest) throws BadLine {
        List<String> words = List.of(side.strip().split("\\s*[、，,]\\s*", -1));
        if (words.size() > MOST_WORDS) {
            throw new BadLine(file, number, "一边最多 " + MOST_WORDS + " 个词，请分成几行");
        }
        for (String word : words) {
            if (word.isEmpty()) {
                throw new BadLine(file, number, "=> 两边都要有词，顿号之间不能空着");
            }
            if (word.length() < shortest) {
                throw new BadLine(file, number, "“" + word + "”只有一个字，会带出太多不相干的结果。请写长一点");
            }
            if (word.length() > LONGEST_WORD) {
                throw new BadLine(file, number, "有一个词超过 " + LONGEST_WORD + " 个字，请写短一点");
            }
        }
        return words;
    }
}
