package org.canopy.platform.access;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.canopy.api.county.Cell;
import org.canopy.api.identity.AccountId;
import org.canopy.api.identity.Colleague;
import org.canopy.api.identity.Colleagues;
import org.canopy.api.identity.Permission;
import org.canopy.core.division.DivisionCode;
import org.jooq.DSLContext;

/**
 * Who may decide about whom: nobody about themselves, about their deputy, or about whom they stand in for. For one read or
 * write, in which everybody is looked up once.
 */
final class Circle {
    private final Cell cell;
    private final DSLContext db;
    private final Colleagues colleagues;
    private final Map<AccountId, Optional<Colleague>> known = new HashMap<>();

    Circle(Cell cell, DSLContext db, Colleagues colleagues) {
        this.cell = cell;
        this.db = db;
        this.colleagues = colleagues;
    }

    private Optional<Colleague> find(AccountId who) {
        return known.computeIfAbsent(who, id -> colleagues.find(cell, db, id));
    }

    boolean may(AccountId who, Permission what, DivisionCode where) {
        return find(who).filter(one -> one.may(what, where)).isPresent();
    }

    boolean close(AccountId one, AccountId other) {
        return one.equals(other) || standsFor(one, other) || standsFor(other, one);
    }

    private boolean standsFor(AccountId deputy, AccountId whom) {
        return find(deputy).map(one -> one.standsFor().contains(whom)).orElse(false);
    }
}
