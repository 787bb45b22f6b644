package org.canopy.api.vault;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.canopy.api.county.ModuleName;
import org.canopy.api.identity.AccountId;

/**
 * An order to make records unreadable for ever.
 *
 * @param records ids within the module, as in {@link Label#record}; {@link #MOST} at most, none twice
 * @param approvedBy who decided it, one at least; whether they may, the module has asked
 * @param basis code of what it rests on: {@code request}, {@code retention}
 * @throws IllegalArgumentException if one of these is not as it should be
 */
public record Erasure(ModuleName module, List<String> records, List<AccountId> approvedBy, String basis) {
    /** Records of one order, at most. */
    public static final int MOST = 500;

    private static final Pattern BASIS = Pattern.compile("[a-z][a-z0-9]*(?:[-.][a-z0-9]+)*");

    public Erasure {
        records = List.copyOf(records);
        approvedBy = List.copyOf(approvedBy);
        if (records.isEmpty() || records.size() > MOST || Set.copyOf(records).size() < records.size()) {
            throw new IllegalArgumentException("one to " + MOST + " records are erased at once, none twice");
        }
        if (approvedBy.isEmpty()) {
            throw new IllegalArgumentException("somebody has decided that records are erased");
        }
        if (basis.length() > 64 || !BASIS.matcher(basis).matches()) {
            throw new IllegalArgumentException("not a basis's code (lower-case letters, digits, hyphens, dots)");
        }
        for (String record : records) {
            label(module, record);
        }
    }

    /** What kinds of record they are, as {@link Label#type} says it. */
    public Set<String> types() {
        return records.stream().map(record -> label(module, record).type()).collect(Collectors.toUnmodifiableSet());
    }

    private static Label label(ModuleName module, String record) {
        return new Label(module, record, "erased", 0);
    }
}
