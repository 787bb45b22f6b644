package org.canopy.modules.content.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.canopy.modules.content.Datasets;
import org.canopy.modules.content.Portal;
import org.canopy.modules.content.statute.StatuteImport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A search on any day finds the text that counted then. */
class AsOfTest {
    @TempDir
    Path folder;

    private Portal portal;

    @BeforeEach
    void open() throws IOException {
        portal = Portal.shipped(folder);
    }

    @AfterEach
    void close() {
        portal.close();
    }

    private static Set<String> versions(Answer answer) {
        return answer.items().stream()
                .map(item -> item.getId().replaceFirst("#.*", ""))
                .collect(Collectors.toSet());
    }

    @Test
    void eachDayHasItsVersion() {
        assertEquals(Set.of("qinghe-model/2023-05-20"), versions(portal.ask("照看津贴标准", "2024-01-01")));
        assertEquals(Set.of("qinghe-model/2025-03-01"), versions(portal.ask("照看津贴标准", "2025-05-01")));
        assertEquals(
                "IN_FORCE", portal.ask("照看津贴标准", "2024-01-01").items().get(0).state());
    }

    @Test
    void aTextThatNobodyHadAdoptedIsNotFound() {
        Answer before = portal.ask("照看津贴标准", "2020-01-01");
        assertEquals(0, before.total());
        assertTrue(before.unsure());
    }

    @Test
    void adoptedButNotYetInForceIsSaid() {
        Item early = portal.ask("照看津贴标准", "2023-06-01").items().get(0);
        assertEquals("NOT_YET_IN_FORCE", early.state());
    }

    @Test
    void explainersSpeakOfTodayOnly() {
        assertTrue(portal.ask("照看津贴标准").items().stream().anyMatch(Item::explains));
        assertTrue(portal.ask("照看津贴标准", "2025-06-01").items().stream().noneMatch(Item::explains));
    }

    @Test
    void aCitationIsReadInTheTextOfTheDay() {
        assertEquals(
                "/law/qinghe-model/2023-05-20#art-3",
                portal.ask("示范条例第三条", "2024-01-01").items().get(0).getUrl());
        Answer none = portal.ask("示范条例第三条", "2020-01-01");
        assertEquals("青禾县示范条例", none.absent().orElseThrow().law());
    }

    @Test
    void manyDaysAreAskedAndTodayStaysToday() {
        List<String> today =
                portal.ask("照看津贴标准").items().stream().map(Item::getId).toList();
        for (int month = 1; month <= 12; month++) {
            String day = "2024-%02d-01".formatted(month);
            assertEquals(Set.of("qinghe-model/2023-05-20"), versions(portal.ask("照看津贴标准", day)));
        }
        assertEquals(
                today, portal.ask("照看津贴标准").items().stream().map(Item::getId).toList());
    }

    @Test
    void theTwoTextsOfTheProtectionOfMinorsLaw() throws IOException {
        Path laws = Datasets.present("laws");
        try (Stream<Path> files = Files.list(laws)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.startsWith("未成年人保护法(")) {
                    new StatuteImport().file(name, Files.readAllBytes(file), portal.library::write);
                }
            }
        }
        String question = "未成年人保护法第一条";
        Item earlier = portal.ask(question, "2023-01-01").items().get(0);
        Item later = portal.ask(question, "2025-01-01").items().get(0);
        assertEquals("/law/minors-protection/2020-10-17#art-1", earlier.getUrl());
        assertEquals("/law/minors-protection/2024-04-26#art-1", later.getUrl());
        assertEquals(List.of("IN_FORCE", "IN_FORCE"), List.of(earlier.state(), later.state()));
        Set<String> found = versions(portal.ask("学校未成年人保护", "2023-01-01"));
        assertFalse(found.contains("minors-protection/2024-04-26"), found::toString);
        assertTrue(found.contains("minors-protection/2020-10-17"), found::toString);
    }
}
