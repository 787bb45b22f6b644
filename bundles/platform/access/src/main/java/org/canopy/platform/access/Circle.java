package org.canopy.platform.access;

import java.util.Optional;
import org.canopy.api.county.Cell;
import org.canopy.api.identity.AccountId;
import org.canopy.api.identity.Colleague;
import org.canopy.api.identity.Colleagues;
import org.canopy.api.identity.Permission;
import org.canopy.core.division.DivisionCode;
import org.jooq.DSLContext;

/** Who may decide about whom: nobody about themselves, about their deputy, or about whom they stand in for. */
record Circle(Cell cell, DSLContext db, Colleagues colleagues) {
    boolean may(AccountId who, Permission what, DivisionCode where) {
        return colleagues
                .find(cell, db, who)
                .filter(one -> one.may(what, where))
                .isPresent();
    }

    boolean close(AccountId one, AccountId other) {
        return one.equals(other) || standsFor(one, other) || standsFor(other, one);
    }

    private boolean standsFor(AccountId deputy, AccountId whom) {
        Optional<Colleague> found = colleagues.find(cell, db, deputy);
        return found.map(one -> one.standsFor().contains(whom)).orElse(false);
    }
}
