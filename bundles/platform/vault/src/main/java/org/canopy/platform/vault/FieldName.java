package org.canopy.platform.vault;

import org.canopy.api.vault.IndexedField;

/** A field of a module, as the key table knows it. */
record FieldName(String module, String field) {
    static FieldName of(IndexedField field) {
        return new FieldName(field.module().value(), field.field());
    }
}
