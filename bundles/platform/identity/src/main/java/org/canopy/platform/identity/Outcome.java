package org.canopy.platform.identity;

import java.time.Duration;
import java.util.Map;
import java.util.function.Function;

/** How a try to sign in ended. Which part was wrong nobody is told, also not by the type. */
public sealed interface Outcome {
    /** Signed in: the cookie's new value. */
    record In(String token) implements Outcome {}

    /** Not signed in. @param pause how long to wait; zero where that does not matter */
    record Not(Why why, Duration pause) implements Outcome {}

    /** What was asked for cannot be had: the field, and the key of what to do. Told only to who has a valid code. */
    record Unfit(Map<String, String> errors) implements Outcome {}

    /** Why not. */
    enum Why {
        /** Name, password, code or state: one answer for all. */
        WRONG,
        /** Too many wrong tries under this name. */
        WAIT,
        /** Too many people at once. */
        BUSY,
        /** The vault's keys are not there. */
        LOCKED
    }

    static Outcome wrong() {
        return new Not(Why.WRONG, Duration.ZERO);
    }

    static Outcome busy() {
        return new Not(Why.BUSY, Duration.ofSeconds(5));
    }

    /** One branch for each. */
    default <R> R fold(Function<In, R> in, Function<Not, R> not, Function<Unfit, R> unfit) {
        if (this instanceof In i) {
            return in.apply(i);
        }
        return this instanceof Unfit u ? unfit.apply(u) : not.apply((Not) this);
    }
}
