package org.canopy.platform.vault;

import java.nio.ByteBuffer;
import org.canopy.api.vault.Label;

/**
 * Where a sealed text belongs: a label in a county.
 *
 * @param county the county's number, which its keys carry from the beginning
 */
record Place(int county, Label label, RecordId record) {
    Place(int county, Label label) {
        this(county, label, RecordId.of(label.module(), label.record()));
    }

    /** Four bytes for the header; the whole field name is bound besides. */
    int field() {
        return ByteBuffer.wrap(new Context("canopy field 1").with(label.field()).hash())
                .getInt();
    }

    /** The whole label, as it is bound to the seal. */
    byte[] bound() {
        return new Context("canopy label 1")
                .with(county)
                .with(label.module().value())
                .with(label.record())
                .with(label.field())
                .with(label.version())
                .bytes();
    }

    /** What a record's key is bound to, under this version of the module's key. */
    byte[] keyContext(int kekVersion) {
        return keyContext(county, label.module().value(), record, kekVersion);
    }

    static byte[] keyContext(int county, String module, RecordId record, int kekVersion) {
        return new Context("canopy record key 1")
                .with(county)
                .with(module)
                .with(record.bytes())
                .with(kekVersion)
                .bytes();
    }
}
