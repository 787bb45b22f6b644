package org.canopy.platform.switching.web;

import org.canopy.api.web.Visit;

/** Who decides, as the ledger names them. */
final class Actor {
    private Actor() {}

    /** @throws IllegalStateException if nobody is signed in: the resource lacks its {@code Needs} */
    static String of(Visit visit) {
        return visit.person()
                .map(person -> person.id().value())
                .orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }
}
