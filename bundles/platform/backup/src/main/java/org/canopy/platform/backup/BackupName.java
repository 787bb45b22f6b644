package org.canopy.platform.backup;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.canopy.api.county.CellName;

/**
 * What a backup is called: {@code canopy-qinghe-20261124-023000}.
 *
 * @param taken when it was begun, to the second, by the county's clock
 */
record BackupName(CellName county, LocalDateTime taken) {
    static final Comparator<BackupName> OLDEST_FIRST = Comparator.comparing(BackupName::taken);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT);
    private static final Pattern FORM = Pattern.compile("canopy-([a-z0-9-]+)-(\\d{8}-\\d{6})");
    private static final String KEYS = ".keys";
    private static final String UNFINISHED = ".unfinished";

    static Optional<BackupName> of(String text) {
        Matcher m = FORM.matcher(text);
        try {
            return m.matches()
                    ? Optional.of(new BackupName(new CellName(m.group(1)), LocalDateTime.parse(m.group(2), TIME)))
                    : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException none) {
            return Optional.empty();
        }
    }

    /** Of a file of record keys. */
    static Optional<BackupName> ofKeys(String text) {
        return text.endsWith(KEYS) ? of(text.substring(0, text.length() - KEYS.length())) : Optional.empty();
    }

    /** Of one that never became whole. */
    static Optional<BackupName> ofUnfinished(String text) {
        return text.endsWith(UNFINISHED)
                ? of(text.substring(0, text.length() - UNFINISHED.length()))
                : Optional.empty();
    }

    Path folder(Path place) {
        return place.resolve(toString());
    }

    Path keys(Path place) {
        return place.resolve(this + KEYS);
    }

    Path unfinished(Path place) {
        return place.resolve(this + UNFINISHED);
    }

    @Override
    public String toString() {
        return "canopy-" + county + "-" + TIME.format(taken);
    }
}
