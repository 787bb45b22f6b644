package org.canopy.platform.backup;

import java.nio.file.Path;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.OptionalInt;
import org.canopy.api.county.Settings;

/** Lines {@code backup.*} of a county's file. Without {@code folder} and {@code at} nothing happens by itself. */
@Settings("backup")
public interface BackupSettings {
    /** A time of the county's day. */
    record At(String value) {
        public At {
            try {
                LocalTime.parse(value);
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException("not a time of day; write for example 02:30", e);
            }
        }

        LocalTime time() {
            return LocalTime.parse(value);
        }
    }

    /** A number of days from 1 on. */
    record Days(String value) {
        public Days {
            if (!value.matches("[1-9]\\d{0,3}")) {
                throw new IllegalArgumentException("not a number of days; write for example 30");
            }
        }

        int number() {
            return Integer.parseInt(value);
        }
    }

    /** Where backups go: a disk that is taken away, or a folder of another machine. */
    Optional<Path> folder();

    Optional<At> at();

    /** How long a file of record keys lives; an erased record is gone from every backup after that. */
    default Days keyDays() {
        return new Days("30");
    }

    /** How many backups are kept in {@code folder}; absent: all, the county deletes them itself. */
    OptionalInt keep();
}
