package org.canopy.modules.records.text;

/** A run of text, marked where it is what was looked for. It does not print itself. */
public record Run(String text, boolean marked) {
    @Override
    public String toString() {
        return "Run";
    }
}
