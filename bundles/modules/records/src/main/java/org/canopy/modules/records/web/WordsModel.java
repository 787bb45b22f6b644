package org.canopy.modules.records.web;

import java.util.List;
import org.canopy.modules.records.text.Run;

/**
 * Where words were found.
 *
 * @param asked what somebody looks for; empty: nothing yet
 * @param total how many texts fit, among those that the reader may read
 * @param looked how many were looked through
 * @param whole whether these were all that the reader may read
 * @param offset how many come before these
 * @param more how many come before the next ones; 0 where there are none
 * @param busy whether too many are asking at this moment
 */
public record WordsModel(
        String asked, int total, int looked, boolean whole, List<Line> items, int offset, int more, boolean busy) {
    /** @param path of the file's page @param day when it was written */
    public record Line(String path, String number, String kind, String day, List<Run> runs) {}

    /** It does not print itself: words are a child's. */
    @Override
    public String toString() {
        return "WordsModel";
    }
}
