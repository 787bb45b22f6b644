package org.canopy.platform.access;

import java.util.function.Function;

/** What became of something that somebody wanted to do. */
public sealed interface Answer {
    /** @param id of the request, grant or alert that it is about */
    record Done(String id) implements Answer {}

    /** Nothing was changed. */
    record No(Cause cause) implements Answer {}

    default <R> R fold(Function<Done, R> done, Function<No, R> no) {
        if (this instanceof Done yes) {
            return done.apply(yes);
        }
        return no.apply((No) this);
    }

    /** Why not. */
    enum Cause {
        /** No such record here, or of a module that is off. */
        NO_RECORD,
        /** Somebody broke the glass and it has not been reviewed: first that. */
        UNREVIEWED,
        /** Their own, or that of who stands in for them or for whom they stand in. */
        OWN,
        /** They are not responsible there. */
        NOT_RESPONSIBLE,
        /** Somebody was faster, or it is void. */
        OVER,
        /** More minutes than were asked for, or than there may be. */
        MINUTES
    }
}
