package org.canopy.modules.records.ledgerfile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.canopy.modules.records.ledgerfile.FileRefused.Why;

/**
 * Looks through a whole .xlsx once, piece by piece, before anything reads it: how much it unpacks to, whether something in it
 * runs, and which cells are merged.
 */
final class XlsxCheck {
    private static final long MOST_UNPACKED = 256L << 20;
    /** It is held in memory by whoever reads the sheet. */
    private static final long MOST_WORDS = 32L << 20;

    private static final int MOST_PARTS = 2_000;
    private static final int MOST_MERGED = 20_000;
    private static final int OVERLAP = 80;
    private static final Pattern MERGED =
            Pattern.compile("mergeCell\\s+ref=\"([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})\"");
    private static final Pattern RELATION = Pattern.compile("<Relationship\\s[^>]*>");
    private static final Pattern SHEET = Pattern.compile("xl/worksheets/[^/]+\\.xml");

    /** Cells from one corner to the other; rows count from 1, columns from 0. */
    record Area(int top, int left, int bottom, int right) {
        /** Whether it covers this cell, and the cell's text stands elsewhere. */
        boolean hides(int row, int column) {
            boolean inside = row >= top && row <= bottom && column >= left && column <= right;
            return inside && !(row == top && column == left);
        }
    }

    private final Map<String, List<Area>> merged = new TreeMap<>();
    private String relationships = "";
    private long unpacked;
    private boolean book;

    /** @throws FileRefused if it must not be read */
    XlsxCheck(byte[] bytes) throws IOException {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
            if (parts.size() > MOST_PARTS) {
                throw new FileRefused(Why.BOMB);
            }
            for (ZipArchiveEntry part : parts) {
                try (InputStream in = zip.getInputStream(part)) {
                    part(part.getName(), in);
                }
            }
        }
        if (!book) {
            throw new FileRefused(Why.OTHER);
        }
    }

    private void part(String name, InputStream in) throws IOException {
        String low = name.toLowerCase(Locale.ROOT);
        if (low.contains("vbaproject") || low.startsWith("xl/macrosheets/")) {
            throw new FileRefused(Why.MACROS);
        }
        book |= low.equals("xl/workbook.xml");
        boolean words = low.equals("xl/sharedstrings.xml");
        boolean xml = low.endsWith(".xml") || low.endsWith(".rels");
        byte[] piece = new byte[1 << 16];
        String before = "";
        long size = 0;
        for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
            size += read;
            unpacked += read;
            if (unpacked > MOST_UNPACKED || (words && size > MOST_WORDS)) {
                throw new FileRefused(Why.BOMB);
            }
            if (xml) {
                String text = before + new String(piece, 0, read, StandardCharsets.ISO_8859_1);
                check(name, text, before.length());
                relationships = low.equals("xl/_rels/workbook.xml.rels") && size < piece.length ? text : relationships;
                before = low.endsWith(".rels") && size < piece.length
                        ? text
                        : text.substring(Math.max(0, text.length() - OVERLAP));
            }
        }
    }

    /** A document type could name other files, or grow. No table program writes one. */
    private void check(String name, String text, int seen) {
        if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
            throw new FileRefused(Why.DAMAGED);
        }
        if (SHEET.matcher(name).matches()) {
            Matcher areas = MERGED.matcher(text);
            while (areas.find()) {
                if (areas.end() > seen) {
                    add(name, areas);
                }
            }
        }
    }

    private void add(String sheet, Matcher area) {
        List<Area> all = merged.computeIfAbsent(sheet, name -> new ArrayList<>());
        if (all.size() == MOST_MERGED) {
            throw new FileRefused(Why.BOMB);
        }
        all.add(new Area(
                Integer.parseInt(area.group(2)),
                column(area.group(1)),
                Integer.parseInt(area.group(4)),
                column(area.group(3))));
    }

    private static int column(String letters) {
        return letters.chars().reduce(0, (sum, letter) -> sum * 26 + letter - 'A' + 1) - 1;
    }

    /** Of the sheet that the book knows by this id. */
    List<Area> merged(String id) {
        Matcher relations = RELATION.matcher(relationships);
        while (relations.find()) {
            String relation = relations.group();
            if (relation.contains(" Id=\"" + id + "\"")) {
                return merged.entrySet().stream()
                        .filter(sheet -> relation.contains(sheet.getKey().substring("xl/".length()) + "\""))
                        .flatMap(sheet -> sheet.getValue().stream())
                        .toList();
            }
        }
        return List.of();
    }
}
