package org.canopy.modules.records.text;

import java.time.Instant;
import java.util.List;
import org.canopy.modules.records.ChildId;
import org.canopy.modules.records.FileNumber;
import org.canopy.modules.records.fact.FactKind;

/**
 * Where words were found, among what the reader may read.
 *
 * @param total how many texts fit
 * @param looked how many texts were looked through
 * @param whole whether these were all that the reader may read
 * @param pieces some of those that fit, the best first
 */
public record Found(int total, int looked, boolean whole, List<Piece> pieces) {
    /**
     * A piece of a text.
     *
     * @param child the file that stands for the one in which it was written
     * @param at when it was written
     */
    public record Piece(ChildId child, FileNumber number, FactKind kind, Instant at, List<Run> runs) {}

    static Found nothing() {
        return new Found(0, 0, true, List.of());
    }
}
