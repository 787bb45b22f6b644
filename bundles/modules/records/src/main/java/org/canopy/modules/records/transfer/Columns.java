package org.canopy.modules.records.transfer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.canopy.modules.records.ledgerfile.FileRow;

/**
 * What the columns of one file are.
 *
 * @param row number of the row with the headings
 * @param headings as they stand in the file, by column
 * @param targets by column; a column that is missing here is not read, and named
 */
public record Columns(int row, List<String> headings, Map<Integer, Target> targets) {
    /** The county's own word for {@code ignore}: the column is left out on purpose. */
    public static final String IGNORED = "ignored";

    private static final WordList KNOWN = new WordList("/ledger/headings.txt");
    private static final String OF_THE_LAST = "*.";
    /** A row of headings names this many columns that we know; fewer may be chance. */
    private static final int ENOUGH = 2;

    public Columns {
        headings = List.copyOf(headings);
        targets = Map.copyOf(targets);
    }

    /**
     * Empty where the row names no columns.
     *
     * @param own the county's corrections, by plain heading: a target's code or {@link #IGNORED}
     */
    static Optional<Columns> of(FileRow row, Map<String, String> own) {
        List<String> headings = new ArrayList<>();
        Map<Integer, Target> targets = new LinkedHashMap<>();
        Set<Target> taken = new HashSet<>();
        Slot last = Slot.IDENTITY;
        for (int column = 0; column < row.boxes().size(); column++) {
            String heading = row.at(column).text();
            headings.add(heading);
            Optional<Target> target = target(heading, own, last).filter(taken::add);
            if (target.isPresent()) {
                targets.put(column, target.get());
                last = target.get().field().equals("name") ? target.get().slot().orElse(last) : last;
            }
        }
        return targets.size() >= ENOUGH ? Optional.of(new Columns(row.number(), headings, targets)) : Optional.empty();
    }

    private static Optional<Target> target(String heading, Map<String, String> own, Slot last) {
        String plain = WordList.plain(heading);
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        if (own.containsKey(plain)) {
            return Target.parse(own.get(plain));
        }
        Optional<String> code = KNOWN.code(heading);
        if (code.isPresent() && code.get().startsWith(OF_THE_LAST)) {
            String field = code.get().substring(OF_THE_LAST.length());
            return Target.parse(last.code() + "." + field).or(() -> Target.parse("identity." + field));
        }
        return code.flatMap(Target::parse);
    }

    /** Headings of columns that are not read. */
    public List<String> unread() {
        List<String> unread = new ArrayList<>();
        for (int column = 0; column < headings.size(); column++) {
            if (!targets.containsKey(column) && !headings.get(column).isBlank()) {
                unread.add(headings.get(column));
            }
        }
        return unread;
    }

    String heading(int column) {
        return column < headings.size() ? headings.get(column) : "";
    }
}
