package org.canopy.api.access;

import java.util.regex.Pattern;
import org.canopy.api.county.ModuleName;
import org.canopy.api.vault.Label;

/**
 * What somebody asks to read: one record, and all that is filed under it. {@code child:7f3a} covers the labels of the records
 * {@code child:7f3a} and {@code child:7f3a:note-2}.
 *
 * @param record type and id, a colon between them; ids are drawn, and say nothing about anybody
 * @throws IllegalArgumentException if it has another form
 */
public record Subject(ModuleName module, String record) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._@-]{1,40}:[A-Za-z0-9._@-]{1,50}");

    public Subject {
        if (!FORM.matcher(record).matches()) {
            throw new IllegalArgumentException("not a record's type and id");
        }
    }

    /**
     * The subject that a label belongs to.
     *
     * @throws IllegalArgumentException if its record has no type
     */
    public static Subject of(Label label) {
        String[] parts = label.record().split(":", 3);
        if (parts.length < 2) {
            throw new IllegalArgumentException("a guarded record's label begins with its type and a colon");
        }
        return new Subject(label.module(), parts[0] + ":" + parts[1]);
    }

    /** @throws IllegalArgumentException if it is not what {@link #toString} wrote */
    public static Subject parse(String code) {
        int slash = code.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("not a subject: module/type:id");
        }
        return new Subject(new ModuleName(code.substring(0, slash)), code.substring(slash + 1));
    }

    /** As {@link Label#type}. */
    public String type() {
        return module + "." + record.substring(0, record.indexOf(':'));
    }

    public boolean covers(Label label) {
        return label.module().equals(module)
                && (label.record().equals(record) || label.record().startsWith(record + ":"));
    }

    /** {@code records/child:7f3a}: so begins the object of the ledger's lines about it. */
    @Override
    public String toString() {
        return module + "/" + record;
    }
}
