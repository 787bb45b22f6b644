package org.canopy.modules.records.sound;

/** Of one kind of searches: how many there were, how many found the child, how many other children were proposed. */
record Tally(int asked, int found, int others) {
    static final Tally NONE = new Tally(0, 0, 0);

    Tally and(Tally more) {
        return new Tally(asked + more.asked, found + more.found, others + more.others);
    }

    double recall() {
        return found / (double) asked;
    }

    double precision() {
        return found / (double) (found + others);
    }

    @Override
    public String toString() {
        return "asked %4d, recall %.3f, precision %.3f, others %d".formatted(asked, recall(), precision(), others);
    }
}
