package org.canopy.modules.records.ledgerfile;

import java.util.List;

/**
 * One row of a ledger file.
 *
 * @param number as table programs show it: the first row is 1
 */
public record FileRow(int number, List<Box> boxes) {
    public FileRow {
        boxes = List.copyOf(boxes);
    }

    /** Empty where the row is shorter. */
    public Box at(int column) {
        return column < boxes.size() ? boxes.get(column) : Box.of("");
    }

    public boolean isEmpty() {
        return boxes.stream().allMatch(Box::isEmpty);
    }

    @Override
    public String toString() {
        return "FileRow " + number;
    }
}
