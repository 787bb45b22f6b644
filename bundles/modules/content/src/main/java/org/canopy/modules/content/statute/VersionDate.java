package org.canopy.modules.content.statute;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The date that tells one version from another: the youngest adoption or amendment, never the day of effect. */
final class VersionDate {
    private static final Pattern DATE = Pattern.compile("(?<!自)(\\d{4})年(\\d{1,2})月(\\d{1,2})日(?!起?(?:施行|实施|执行|生效))");

    private VersionDate() {}

    /** A line that ends in a colon is a preamble, which names the dates of other norms. */
    static Optional<LocalDate> youngest(List<String> history) {
        return history.stream()
                .filter(line -> !line.endsWith("："))
                .flatMap(line -> DATE.matcher(Figures.plain(line)).results())
                .flatMap(date -> StatuteFile.date(date.group(1), date.group(2), date.group(3)).stream())
                .max(Comparator.naturalOrder());
    }
}
