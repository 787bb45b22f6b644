package org.canopy.modules.records.attachment;

/** Carries a refusal out of the depth of a check, and no further than {@link Inspection}. */
final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final Refusal why;

    Refused(Refusal why) {
        super(why.code(), null, false, false);
        this.why = why;
    }

    Refusal why() {
        return why;
    }
}
