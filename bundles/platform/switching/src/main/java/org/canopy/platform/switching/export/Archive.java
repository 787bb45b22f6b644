package org.canopy.platform.switching.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.canopy.api.module.ModuleRows;
import org.jspecify.annotations.Nullable;

/** Writes rows as they come: a file of JSON lines for each table, and at the end the description of all. */
final class Archive implements ModuleRows {
    private static final String DESCRIPTION = "canopy-export.json";
    private static final byte[] NEWLINE = {'\n'};

    private final ObjectMapper json = new ObjectMapper();
    private final JsonFactory lines = new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    private final ZipOutputStream zip;
    private final MessageDigest digest = sha256();
    private final List<Map<String, Object>> tables = new ArrayList<>();
    private String version = "";
    private @Nullable Open open;

    /** The table that is being written. */
    private static final class Open {
        private final String name;
        private final List<Column> columns;
        private final OutputStream out;
        private long rows;

        Open(String name, List<Column> columns, OutputStream out) {
            this.name = name;
            this.columns = columns;
            this.out = out;
        }
    }

    Archive(OutputStream out) {
        this.zip = new ZipOutputStream(out);
    }

    @Override
    public void dataVersion(String of) {
        version = of;
    }

    @Override
    public void table(String name, List<Column> columns) {
        try {
            endTable();
            zip.putNextEntry(new ZipEntry(name + ".jsonl"));
            digest.reset();
            open = new Open(name, columns, new DigestOutputStream(zip, digest));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void row(Map<String, Object> values) {
        Open table = open;
        if (table == null) {
            throw new IllegalStateException("a row of no table");
        }
        try (JsonGenerator line = lines.createGenerator(table.out)) {
            line.writeStartObject();
            for (Map.Entry<String, Object> value : values.entrySet()) {
                line.writeFieldName(value.getKey());
                write(line, value.getValue());
            }
            line.writeEndObject();
            line.flush();
            table.out.write(NEWLINE);
            table.rows++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(JsonGenerator line, Object value) throws IOException {
        if (value instanceof byte[] bytes) {
            line.writeBinary(bytes);
        } else if (value instanceof Boolean truth) {
            line.writeBoolean(truth);
        } else if (value instanceof Number number) {
            line.writeNumber(number.toString());
        } else {
            line.writeString(value.toString());
        }
    }

    private void endTable() throws IOException {
        Open table = open;
        if (table == null) {
            return;
        }
        zip.closeEntry();
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("table", table.name);
        described.put("file", table.name + ".jsonl");
        described.put(
                "columns",
                table.columns.stream()
                        .map(column -> Map.of("name", column.name(), "form", column.bytes() ? "base64" : "plain"))
                        .toList());
        described.put("rows", table.rows);
        described.put("sha256", HexFormat.of().formatHex(digest.digest()));
        tables.add(described);
        open = null;
    }

    /** @param head what stands before the tables in the description */
    void finish(Map<String, Object> head) throws IOException {
        endTable();
        Map<String, Object> all = new LinkedHashMap<>(head);
        all.put("dataVersion", version);
        all.put(
                "sealed",
                "Columns of the form base64 are bytes. What the county's vault sealed is still sealed:"
                        + " it opens only with the keys of that county.");
        all.put("absent", "A column that is empty in a row is left out of its line.");
        all.put("tables", tables);
        zip.putNextEntry(new ZipEntry(DESCRIPTION));
        zip.write(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(all));
        zip.closeEntry();
        zip.finish();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
