package org.canopy.modules.records.ledgerfile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Asks row by row, from the top, whether a cell lies under a merged one; only areas that reach this row are looked at. */
final class MergedCells {
    private final List<XlsxCheck.Area> ahead;
    private final List<XlsxCheck.Area> here = new ArrayList<>();
    private int next;
    private int at;

    MergedCells(List<XlsxCheck.Area> areas) {
        ahead = areas.stream()
                .sorted(Comparator.comparingInt(XlsxCheck.Area::top))
                .toList();
    }

    boolean hide(int row, int column) {
        if (row != at) {
            at = row;
            here.removeIf(area -> area.bottom() < row);
            for (; next < ahead.size() && ahead.get(next).top() <= row; next++) {
                here.add(ahead.get(next));
            }
        }
        return here.stream().anyMatch(area -> area.hides(row, column));
    }
}
