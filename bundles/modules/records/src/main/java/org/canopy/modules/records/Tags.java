package org.canopy.modules.records;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.canopy.api.county.Cell;
import org.canopy.api.vault.IndexForm;
import org.canopy.api.vault.IndexedField;
import org.canopy.modules.records.fact.Fact;
import org.canopy.modules.records.fact.FactKind;
import org.canopy.modules.records.fact.FieldSpec;
import org.canopy.modules.records.store.TagRow;

/** Under which tags a fact lies. The numbers of parents and guardians find the child's file too. */
final class Tags {
    static final String ID_NUMBER = "id-number";
    static final String PHONE = "phone";

    private Tags() {}

    /** Call it outside of a write: it makes keys and seals. */
    static List<TagRow> of(Cell cell, ChildId child, FactId id, int version, Fact fact) {
        List<TagRow> rows = new ArrayList<>();
        for (FieldSpec spec : fact.kind().fields()) {
            String text = fact.fields().text(spec.name());
            Optional<String> field = field(spec);
            if (field.isPresent() && !text.isEmpty()) {
                IndexedField index = index(cell, field.get());
                rows.add(new TagRow(
                        field.get(),
                        cell.vault().index(index, text).stored(),
                        child,
                        id,
                        version,
                        Optional.of(cell.vault()
                                .seal(id.label(child, field.get(), version), text.getBytes(StandardCharsets.UTF_8)))));
            }
        }
        if (fact.kind() == FactKind.IDENTITY) {
            rows.addAll(Sounds.tags(cell, child, id, version, fact.fields()));
        }
        return rows;
    }

    private static Optional<String> field(FieldSpec spec) {
        return switch (spec.form()) {
            case ID_NUMBER -> Optional.of(ID_NUMBER);
            case PHONE -> Optional.of(PHONE);
            default -> Optional.empty();
        };
    }

    static IndexedField index(Cell cell, String field) {
        IndexForm form = field.equals(ID_NUMBER) ? IndexForm.ID_NUMBER : IndexForm.PHONE;
        return new IndexedField(ChildId.RECORDS, field, form, expected(cell));
    }

    static int expected(Cell cell) {
        return cell.settings(RecordsSettings.class).expected().orElse(RecordsSettings.EXPECTED);
    }
}
