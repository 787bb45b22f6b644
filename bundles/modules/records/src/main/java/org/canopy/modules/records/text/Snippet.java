package org.canopy.modules.records.text;

import java.util.ArrayList;
import java.util.List;

/** The short piece of a text around what was looked for. */
final class Snippet {
    private static final int BEFORE = 20;
    private static final int LONGEST = 90;
    private static final String MORE = "…";

    private Snippet() {}

    static List<Run> of(String text, Terms terms) {
        String line = text.replaceAll("\\s+", " ");
        List<Terms.Place> places = terms.places(line);
        int from = whole(line, places.isEmpty() ? 0 : Math.max(0, places.get(0).from() - BEFORE));
        int to = whole(line, Math.min(line.length(), from + LONGEST));
        List<Run> runs = new ArrayList<>();
        int at = from;
        runs.add(new Run(from > 0 ? MORE : "", false));
        for (Terms.Place place : places) {
            if (place.to() > to) {
                break;
            }
            if (place.from() > at) {
                runs.add(new Run(line.substring(at, place.from()), false));
            }
            if (place.to() > at) {
                runs.add(new Run(line.substring(Math.max(at, place.from()), place.to()), true));
                at = place.to();
            }
        }
        runs.add(new Run(line.substring(at, to) + (to < line.length() ? MORE : ""), false));
        return joined(runs);
    }

    /** Never through the middle of a sign that takes two. */
    private static int whole(String line, int at) {
        return at > 0 && at < line.length() && Character.isLowSurrogate(line.charAt(at)) ? at - 1 : at;
    }

    private static List<Run> joined(List<Run> runs) {
        List<Run> joined = new ArrayList<>();
        for (Run run : runs) {
            int last = joined.size() - 1;
            if (run.text().isEmpty()) {
                continue;
            }
            if (last >= 0 && joined.get(last).marked() == run.marked()) {
                joined.set(last, new Run(joined.get(last).text() + run.text(), run.marked()));
            } else {
                joined.add(run);
            }
        }
        return joined;
    }
}
