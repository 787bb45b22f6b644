package org.canopy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.canopy.api.access.GuardedCard;
import org.canopy.api.access.Subject;
import org.canopy.api.access.spi.GuardedRecords;
import org.canopy.api.county.Cell;
import org.canopy.api.county.ModuleName;
import org.junit.jupiter.api.Test;

/** What every {@link GuardedRecords} owes those who grant readings of it. */
public interface GuardedRecordsContract<G extends GuardedRecords> {
    G guarded();

    /** A county with the module on. */
    Cell cell();

    /** Writes a record that names somebody, and says which. */
    Subject written();

    /** Words and numbers of the record that only its readers know. */
    List<String> secrets();

    @Test
    default void itsTypeBeginsWithItsModule() {
        assertTrue(
                guarded().type().matches("[a-z][a-z0-9]{1,23}\\.[A-Za-z0-9._@-]{1,40}"),
                guarded().type());
        assertFalse(guarded().labelKey().isBlank());
    }

    @Test
    default void whoMayNotReadItSeesANumberAndAPlace() {
        Subject written = written();
        assertEquals(guarded().type(), written.type());
        GuardedCard card = guarded().card(cell(), written).orElseThrow();
        assertFalse(card.title().isBlank());
        assertTrue(card.path().startsWith("/"), card.path());
        assertTrue(
                card.division().digits().startsWith(cell().division().digits().substring(0, 6)));
    }

    @Test
    default void whoMayNotReadItLearnsNothingOfItsText() {
        GuardedCard card = guarded().card(cell(), written()).orElseThrow();
        for (String secret : secrets()) {
            assertFalse((card.title() + " " + card.path()).contains(secret), "a card gives a secret away");
        }
    }

    @Test
    default void ofARecordThatIsNotThereThereIsNoCard() {
        String type = guarded().type();
        int dot = type.indexOf('.');
        Subject none = new Subject(new ModuleName(type.substring(0, dot)), type.substring(dot + 1) + ":nowhere");
        assertEquals(Optional.empty(), guarded().card(cell(), none));
    }

    @Test
    default void aRecordStandsForItself() {
        Subject written = written();
        assertEquals(written, cell().read(db -> guarded().standsFor(db, written)));
    }
}
