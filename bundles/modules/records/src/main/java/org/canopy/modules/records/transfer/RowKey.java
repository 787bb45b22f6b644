package org.canopy.modules.records.transfer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.canopy.api.county.Cell;
import org.canopy.api.vault.IndexForm;
import org.canopy.api.vault.IndexedField;
import org.canopy.modules.records.ChildId;
import org.canopy.modules.records.RecordsSettings;
import org.canopy.modules.records.fact.Fact;

/** By what a row is known again when the file comes a second time: the child's number; without one, all that names the child. */
record RowKey(String text) {
    private static final List<String> NAMING = List.of("name", "born", "sex", "registered", "address");

    static RowKey of(Map<Slot, Fact> facts) {
        var identity = facts.get(Slot.IDENTITY).fields();
        return new RowKey(
                identity.find("idNumber").map(number -> "number:" + number).orElseGet(() -> Stream.concat(
                                NAMING.stream().map(identity::text),
                                Stream.of(Slot.GUARDIAN, Slot.FATHER, Slot.MOTHER)
                                        .map(slot -> facts.containsKey(slot)
                                                ? facts.get(slot).fields().text("name")
                                                : ""))
                        .collect(Collectors.joining("|", "naming:", ""))));
    }

    static IndexedField index(Cell cell) {
        return new IndexedField(
                ChildId.RECORDS,
                "import-row",
                IndexForm.WORDS,
                cell.settings(RecordsSettings.class).expected().orElse(RecordsSettings.EXPECTED));
    }

    /** What a fact says, short; it is sealed before it is kept. */
    static String digest(Fact fact) {
        return hex(fact.fields().bytes());
    }

    /** To tell two rows of one file apart, in memory only. */
    String inMemory() {
        return hex(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String hex(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "RowKey";
    }
}
