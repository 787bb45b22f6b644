package org.canopy.platform.access.store;

import java.time.Instant;
import java.util.Optional;
import org.canopy.api.access.Subject;
import org.canopy.api.identity.AccountId;
import org.canopy.core.division.DivisionCode;
import org.jooq.Record;

/** How values stand in the tables. */
final class Values {
    private Values() {}

    static String text(Record row, String column) {
        return row.get(column, String.class);
    }

    static Instant instant(Record row, String column) {
        return Instant.ofEpochMilli(row.get(column, Long.class));
    }

    static AccountId account(Record row, String column) {
        return new AccountId(text(row, column));
    }

    static Subject subject(Record row) {
        return Subject.parse(text(row, "subject"));
    }

    static Optional<DivisionCode> division(Record row) {
        return Optional.of(text(row, "division"))
                .filter(code -> !code.isEmpty())
                .map(DivisionCode::new);
    }
}
