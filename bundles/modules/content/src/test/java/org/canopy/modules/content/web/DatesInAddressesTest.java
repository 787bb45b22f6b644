package org.canopy.modules.content.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.canopy.api.web.Page;
import org.canopy.api.web.Visit;
import org.canopy.core.norm.NormState;
import org.canopy.modules.content.Portal;
import org.canopy.modules.content.explainer.CountyExplainers;
import org.canopy.modules.content.explainer.Explainers;
import org.canopy.modules.content.statute.VersionLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Laws and searches of a day, as their addresses say it. */
class DatesInAddressesTest {
    private static final String LAW = "qinghe-model";

    @TempDir
    Path folder;

    private Portal portal;
    private LawResource laws;
    private Visit visit;

    @BeforeEach
    void open() throws IOException {
        portal = Portal.shipped(folder);
        laws = new LawResource(portal.statutes, new CountyExplainers(new Explainers(java.util.Map.of(), "")));
        visit = new Visit(portal.cell, "/qinghe", "/law", "", Locale.SIMPLIFIED_CHINESE, Page.TextSize.STANDARD);
    }

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void aDayIsReadAndNothingElse() {
        assertEquals(Optional.empty(), Day.read(" "));
        assertEquals(Optional.of(LocalDate.of(2023, 1, 1)), Day.read(" 2023-01-01"));
        for (String bad :
                List.of("2023", "2023-02-30", "yesterday", "0001-01-01", "2023-01-01T00:00", "+99999-01-01")) {
            assertEquals(Optional.empty(), Day.parsed(bad), bad);
        }
    }

    @Test
    void everyVersionIsListedWithItsDatesAndTheirSource() {
        VersionsModel model = laws.versions(LAW, "", visit).model();
        assertEquals(
                List.of("2025-03-01", "2023-05-20"),
                model.versions().stream().map(VersionLine::id).toList());
        assertEquals(
                List.of(NormState.IN_FORCE, NormState.AMENDED),
                model.versions().stream().map(VersionLine::state).toList());
        assertEquals("虚构修改 2025-03-01", model.versions().get(0).source());
        assertEquals(
                "2020-01-01", laws.versions(LAW, "2020-01-01", visit).model().on());
    }

    @Test
    void anOldTextKnowsTheOneThatCounts() {
        LawModel old = laws.law(LAW, "2023-05-20", visit).model();
        assertEquals(NormState.AMENDED, old.version().state());
        assertEquals("2025-03-01", old.inForce().orElseThrow().id());
        assertEquals(
                "2025-03-01",
                laws.article(LAW, "2023-05-20", "art-1", visit)
                        .model()
                        .inForce()
                        .orElseThrow()
                        .id());
    }
}
