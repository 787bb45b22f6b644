package org.canopy.modules.records.attachment;

/** What came of looking at a file. */
public sealed interface Inspected {
    record Taken(Media media) implements Inspected {}

    record No(Refusal why) implements Inspected {}
}
