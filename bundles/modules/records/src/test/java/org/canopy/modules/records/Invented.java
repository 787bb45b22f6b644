package org.canopy.modules.records;

import java.time.Duration;
import java.util.Map;
import org.canopy.api.identity.AccountId;
import org.canopy.api.vault.Purpose;
import org.canopy.api.vault.Reading;
import org.canopy.core.division.DivisionCode;
import org.canopy.modules.records.fact.Fact;
import org.canopy.modules.records.fact.FactKind;
import org.canopy.testkit.FakeCell;

/** People and places that do not exist, and who may read of them. */
public final class Invented {
    public static final AccountId WORKER = new AccountId("a".repeat(26));
    public static final AccountId NEIGHBOUR = new AccountId("b".repeat(26));
    public static final AccountId LEAD = new AccountId("c".repeat(26));
    public static final DivisionCode VILLAGE = new DivisionCode("519921101201");
    public static final Purpose HANDLING = new Purpose("case-handling");

    private Invented() {}

    public static Fact child(String name, String number) {
        return Fact.typed(FactKind.IDENTITY, Map.of("name", name, "idNumber", number, "phone", "13800138000"));
    }

    public static Fact note(String day, String text) {
        return Fact.typed(FactKind.NOTE, Map.of("on", day, "text", text));
    }

    public static Reading by(AccountId reader) {
        return new Reading(reader, HANDLING);
    }

    /** As if somebody responsible had agreed. */
    public static void allow(FakeCell cell, AccountId reader, ChildId child) {
        cell.access().allow(reader, child.subject(), HANDLING, Duration.ofHours(1));
    }
}
