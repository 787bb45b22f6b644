package org.canopy.api.packages;

import java.util.Optional;
import java.util.function.Function;

/** How it went. */
public sealed interface PackageOutcome {
    /** Steps in their order; each can stop it, and then everything is as it was. */
    enum Step {
        READ,
        SIGNATURE,
        CONTENTS,
        COMPATIBILITY,
        RESOLUTION,
        ACTIVATION,
        MIGRATION,
        HEALTH
    }

    /**
     * For {@code examine}: it could be installed. For {@code install}: its bundles are active and healthy.
     *
     * @param data empty if the counties' data stays as it is
     */
    record Accepted(PackageOffer offer, Optional<DataChange> data) implements PackageOutcome {}

    /**
     * @param code what was wrong, as docs/operations/modules.md lists it: {@code tampered}
     * @param words what was wrong and what to do, in one or two sentences for an operator
     */
    record Stopped(Step step, String code, String words) implements PackageOutcome {}

    default <R> R fold(Function<Accepted, R> accepted, Function<Stopped, R> stopped) {
        return this instanceof Accepted yes ? accepted.apply(yes) : stopped.apply((Stopped) this);
    }
}
