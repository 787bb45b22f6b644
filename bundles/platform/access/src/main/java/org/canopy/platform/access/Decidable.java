package org.canopy.platform.access;

import java.util.function.Function;

/** Whether somebody may decide about a request. */
sealed interface Decidable {
    record Yes(Request request) implements Decidable {}

    record Not(Answer.Cause cause) implements Decidable {}

    default <R> R fold(Function<Request, R> yes, Function<Answer.Cause, R> not) {
        if (this instanceof Yes may) {
            return yes.apply(may.request());
        }
        return not.apply(((Not) this).cause());
    }
}
