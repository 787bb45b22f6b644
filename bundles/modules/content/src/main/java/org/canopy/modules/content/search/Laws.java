package org.canopy.modules.content.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.canopy.api.county.Cell;
import org.canopy.modules.content.statute.Statute;

/** The laws that a county can read, as search and pages see them. */
public interface Laws {
    /** All laws, by title. */
    List<Line> all(Cell cell);

    Optional<Text> text(Cell cell, String law, String version);

    /** The version in force today, else the newest. */
    Optional<Version> current(Cell cell, String law);

    /** Identifier of a law by its full title, or without 中华人民共和国. */
    Optional<String> named(Cell cell, String title);

    /** Changes whenever any text changed that this county can read. */
    String revision(Cell cell);

    /** @param versions newest first */
    record Line(String id, String title, boolean invented, List<Version> versions) {}

    /**
     * A version.
     *
     * @param id its day, or {@code undated}
     * @param state {@code IN_FORCE}, {@code AMENDED}, {@code NOT_YET_IN_FORCE}, {@code REPEALED} or {@code UNVERIFIED}
     */
    record Version(String id, String state, Optional<LocalDate> from, Optional<LocalDate> to) {}

    record Text(Line law, Version version, List<String> history, List<Article> articles) {}

    /** @param anchor {@code art-11}, {@code art-12z1} */
    record Article(
            String anchor,
            String number,
            List<String> headings,
            List<Statute.Paragraph> paragraphs,
            boolean deleted) {}
}
