package org.canopy.modules.content.file;

import java.util.ArrayList;
import java.util.List;

/** Gathers the letters of a Word text into lines. A table inside a cell belongs to that cell. */
final class WordLines {
    private static final String BETWEEN_CELLS = "｜";
    /** As much as a text file may hold; the longest statute (民法典) has a tenth of it. */
    private static final int MOST_LETTERS = 2_000_000;

    private final List<FileLine> lines = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private final List<List<String>> row = new ArrayList<>();
    private int number;
    private int letters;
    private int tables;
    private boolean numbered;

    /** Which paragraph is being read, from 1. */
    int paragraph() {
        return number;
    }

    void beginParagraph() {
        number++;
        numbered = false;
    }

    void add(String text) throws Unreadable {
        letters += text.length();
        if (letters > MOST_LETTERS) {
            throw new Unreadable(number, "Word 正文超过 200 万字，不像是一部法规；请只留正文，另存再试");
        }
        paragraph.append(text);
    }

    /** @param byWord whether Word puts a number before the paragraph, which is not among its letters */
    void numbered(boolean byWord) {
        numbered = byWord;
    }

    /** @param goesOn whether the next paragraph continues this one */
    void endParagraph(boolean goesOn) throws Unreadable {
        if (goesOn) {
            return;
        }
        String text = paragraph.toString();
        paragraph.setLength(0);
        if (text.isBlank()) {
            return;
        }
        if (numbered) {
            throw new Unreadable(number, "这一段的编号是 Word 自动生成的，不在文字里；请用 Word 另存为“纯文本（.txt，UTF-8）”，再导入 .txt");
        }
        if (tables == 0 || row.isEmpty()) {
            text.lines().forEach(line -> lines.add(new FileLine(number, line)));
        } else {
            text.lines().forEach(row.get(row.size() - 1)::add);
        }
    }

    void beginTable() {
        tables++;
    }

    void endTable() {
        tables--;
    }

    void beginRow() {
        if (tables == 1) {
            row.clear();
        }
    }

    void beginCell() {
        if (tables == 1) {
            row.add(new ArrayList<>());
        }
    }

    /** A row of one cell is a frame around paragraphs; of several, one line. */
    void endRow() {
        if (tables != 1) {
            return;
        }
        if (row.size() == 1) {
            row.get(0).forEach(line -> lines.add(new FileLine(number, line)));
        } else {
            List<String> cells =
                    row.stream().map(cell -> String.join(" ", cell).strip()).toList();
            if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                lines.add(new FileLine(number, String.join(BETWEEN_CELLS, cells)));
            }
        }
        row.clear();
    }

    List<FileLine> all() {
        return List.copyOf(lines);
    }
}
