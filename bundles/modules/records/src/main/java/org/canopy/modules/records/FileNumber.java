package org.canopy.modules.records;

/** What people call a file: the year in which it was opened, and which one of that year it is. It names nobody. */
public record FileNumber(int year, int number) {
    @Override
    public String toString() {
        return String.format("%d-%06d", year, number);
    }
}
