package org.canopy.api.vault;

import java.util.regex.Pattern;
import org.canopy.api.county.ModuleName;

/**
 * Which place a sealed text belongs to. The cell adds the county. All of it is bound to the seal and none of it is secret:
 * ids and codes only, never a name or a number of a person.
 *
 * @param record id of the record within the module, its type and a colon before it ({@code note:7f3a}); all fields of one record share its key, and are erased with it
 * @param field what it is within the record: {@code totp}, {@code story}
 * @param version rises when the field is written anew, so that an older text cannot be put back; from 0
 * @throws IllegalArgumentException if record or field is no code of letters, digits and {@code ._:@-} (100 and 64 of them at
 *     most), or the version is negative
 */
public record Label(ModuleName module, String record, String field, int version) {
    private static final Pattern RECORD = Pattern.compile("[A-Za-z0-9._:@-]{1,100}");
    private static final Pattern FIELD = Pattern.compile("[A-Za-z0-9._:@-]{1,64}");

    public Label {
        if (!RECORD.matcher(record).matches() || !FIELD.matcher(field).matches()) {
            throw new IllegalArgumentException("record and field of a label are short codes, never somebody's words");
        }
        if (version < 0) {
            throw new IllegalArgumentException("the version of a label counts from 0");
        }
    }

    /** What kind of record it is: {@code notes.note} of the record {@code note:7f3a}. A module seals the kinds it was granted. */
    public String type() {
        int colon = record.indexOf(':');
        return module + "." + (colon < 0 ? record : record.substring(0, colon));
    }
}
