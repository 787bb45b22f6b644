package org.canopy.modules.records.transfer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.canopy.modules.records.fact.FactKind;

/** One fact that a row of a ledger can fill; each of these once per child. The identity comes first. */
public enum Slot {
    IDENTITY(FactKind.IDENTITY),
    FATHER(FactKind.PARENT),
    MOTHER(FactKind.PARENT),
    GUARDIAN(FactKind.GUARDIAN),
    MEMBERSHIP(FactKind.MEMBERSHIP);

    private final FactKind kind;

    Slot(FactKind kind) {
        this.kind = kind;
    }

    public FactKind kind() {
        return kind;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the field tells one fact of the kind from another, so that the slot fills it by itself. */
    boolean fills(String field) {
        return kind == FactKind.PARENT && field.equals("which");
    }

    static Optional<Slot> of(String code) {
        return Arrays.stream(values()).filter(slot -> slot.code().equals(code)).findFirst();
    }
}
