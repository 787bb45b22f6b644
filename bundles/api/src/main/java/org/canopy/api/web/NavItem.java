package org.canopy.api.web;

import java.util.Optional;
import org.canopy.api.county.Cell;
import org.canopy.api.identity.Person;
import org.osgi.annotation.versioning.ConsumerType;

/** An entry in a menu. A service: registered, it appears in the counties that have its module on; gone, it vanishes. */
@ConsumerType
public interface NavItem {
    /** Which menu. */
    enum Area {
        /** Top of the public pages. */
        PUBLIC,
        /** Cards 「您是哪一位？」 on the home page. */
        DOORS,
        /** Foot of every page. */
        FOOT,
        /** The staff's desk. */
        DESK
    }

    Area area();

    /** Position in the menu, ascending. */
    int order();

    /** Path in the county; begins with a slash. */
    String path();

    /** Key in the module's strings. */
    String labelKey();

    /** Key of a line below the label, in the module's strings; only doors show it. */
    default Optional<String> hintKey() {
        return Optional.empty();
    }

    /** Name of a symbol in the icon sprite. */
    String icon();

    /** Shown only to who may do this ({@code <module>.<what>}); empty: to everybody. */
    default Optional<String> permission() {
        return Optional.empty();
    }

    /** How much waits there for this person; shown behind the label where it is more than none. Asked with every page. */
    default int count(Cell cell, Person person) {
        return 0;
    }
}
