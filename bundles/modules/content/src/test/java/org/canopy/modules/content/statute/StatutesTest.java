package org.canopy.modules.content.statute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.canopy.core.norm.NormState;
import org.canopy.modules.content.Library;
import org.canopy.modules.content.statute.Imported.Change;
import org.canopy.testkit.FakeCell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatutesTest {
    private static final String PROTECTION = "中华人民共和国未成年人保护法";

    @TempDir
    Path folder;

    private final StatuteImport imports = new StatuteImport();
    private Library library;
    private FakeCell cell;
    private Statutes statutes;

    @BeforeEach
    void open() {
        library = new Library(folder);
        cell = new FakeCell(folder, "content").set("demo", "true");
        statutes = new Statutes(library);
    }

    @AfterEach
    void close() {
        cell.close();
        library.close();
    }

    private Imported take(String name, String text) {
        return imports.file(name, text.getBytes(StandardCharsets.UTF_8), library::write);
    }

    private Change change(String name, String text) {
        return assertInstanceOf(Imported.Kept.class, take(name, text)).change();
    }

    private static String law(String title, String words) {
        return "# " + title + "\n\n第一条 " + words + "\n\n（一）一；\n\n第一条之一 （删去）\n\n## 附件\n\n表\n";
    }

    private VersionLine version(String lawId, String id) {
        return statutes.text(cell, lawId, id).orElseThrow().version();
    }

    @Test
    void theSameFileTwiceChangesNothingAndAnotherTextReplaces() {
        assertEquals(Change.ADDED, change("a(2024-04-26).md", law(PROTECTION, "甲。")));
        Shelf first = statutes.shelf(cell);
        assertEquals(Change.UNCHANGED, change("b(2024-04-26).md", law(PROTECTION, "甲。")));
        assertSame(first, statutes.shelf(cell));
        assertEquals(Change.REPLACED, change("a(2024-04-26).md", law(PROTECTION, "乙。")));
        assertNotSame(first, statutes.shelf(cell));
        LawText text = statutes.text(cell, "minors-protection", "2024-04-26").orElseThrow();
        assertEquals(
                List.of("art-1", "art-1z1"),
                text.articles().stream().map(ArticleText::anchor).toList());
        assertEquals(
                new Statute.Paragraph("乙。", List.of(new Statute.Item("（一）", "一；"))),
                text.articles().get(0).paragraphs().get(0));
        assertTrue(text.articles().get(1).deleted());
        assertEquals(List.of("附件", "表"), statutes.annex(cell, "minors-protection", "2024-04-26"));
    }

    @Test
    void everyPlaceThatACitationCanNameHasItsAnchor() {
        take("a(2024-04-26).md", "# 中华人民共和国未成年人保护法\n\n第一条 甲：\n\n（一）一：\n\n1.子；\n\n2.丑；\n\n（二）二。\n\n乙。\n");
        ArticleText article = statutes.text(cell, "minors-protection", "2024-04-26")
                .orElseThrow()
                .articles()
                .get(0);
        assertEquals(List.of("art-1-1-1", "art-1-1-1-1", "art-1-1-1-2", "art-1-1-2"), article.anchorsOfItems(0));
        assertEquals(List.of(), article.anchorsOfItems(1));
    }

    @Test
    void aWriteThatThrowsInTheMiddleLeavesTheTextAsItWas() {
        take("a(2024-04-26).md", law(PROTECTION, "甲。"));
        byte[] other = law(PROTECTION, "乙。").getBytes(StandardCharsets.UTF_8);
        assertThrows(
                IllegalStateException.class,
                () -> imports.file(
                        "a(2024-04-26).md",
                        other,
                        query -> library.write(db -> {
                            query.on(db);
                            throw new IllegalStateException("in the middle");
                        })));
        LawText text = statutes.text(cell, "minors-protection", "2024-04-26").orElseThrow();
        assertEquals("甲。", text.articles().get(0).paragraphs().get(0).text());
        assertEquals(Change.UNCHANGED, change("a(2024-04-26).md", law(PROTECTION, "甲。")));
    }

    @Test
    void partsOfOneCodeStandTogetherInOrderAndDoNotDeleteEachOther() {
        String code = "# 中华人民共和国民法典\n\n# %s\n\n2020年5月28日 通过\n\n第%s条 %s\n";
        assertEquals(Change.ADDED, change("婚姻家庭编.md", code.formatted("婚姻家庭编", "一千零四十", "婚姻。")));
        assertEquals(Change.ADDED, change("总则.md", code.formatted("总则", "一", "总。")));
        assertEquals(Change.REPLACED, change("总则.md", code.formatted("总则", "一", "总则。")));
        LawText text = statutes.text(cell, "civil-code", "2020-05-28").orElseThrow();
        assertEquals(
                List.of("第一条", "第一千零四十条"),
                text.articles().stream().map(ArticleText::number).toList());
        assertEquals(List.of("2020年5月28日通过"), text.history());
        assertEquals(NormState.IN_FORCE, text.version().state());
        var refused = assertInstanceOf(Imported.Refused.class, take("别编.md", code.formatted("别编", "一", "重复。")));
        assertTrue(refused.reason().contains("“总则”"), refused.reason());
    }

    @Test
    void onlyADatedSourceMakesAVersionValid() {
        take("a(2020-10-17).md", law(PROTECTION, "旧。"));
        take("a(2024-04-26).md", law(PROTECTION, "新。"));
        take("b.md", law("青禾县未知办法", "丙。"));
        take("c(2020-01-01).md", law("青禾县无据办法", "丁。"));
        assertEquals(
                NormState.AMENDED, version("minors-protection", "2020-10-17").state());
        assertEquals(
                NormState.IN_FORCE, version("minors-protection", "2024-04-26").state());
        String unknown = statutes.lawId(cell, "《青禾县未知办法》").orElseThrow();
        assertEquals(12, unknown.length());
        assertEquals(NormState.UNVERIFIED, version(unknown, "undated").state());
        String unfounded = statutes.lawId(cell, "青禾县无据办法").orElseThrow();
        assertEquals(NormState.UNVERIFIED, version(unfounded, "2020-01-01").state());
        assertEquals(
                Optional.of("2024-04-26"),
                statutes.current(cell, "minors-protection").map(VersionLine::id));
        assertEquals(Optional.of("minors-protection"), statutes.lawId(cell, "未成年人保护法"));
        assertEquals(Optional.empty(), statutes.lawId(cell, "刑法"));
        assertEquals(Optional.empty(), statutes.text(cell, "minors-protection", "1999-01-01"));
    }

    @Test
    void theDemonstrationCountyAloneHasItsInventedLaw() {
        new DemonstrationLaws(statutes).changed(cell);
        new DemonstrationLaws(statutes).changed(cell);
        LawLine law = statutes.laws(cell).get(0);
        assertTrue(law.invented());
        assertEquals("qinghe-model", law.id());
        assertEquals(
                List.of("2025-03-01", "2023-05-20"),
                law.versions().stream().map(VersionLine::id).toList());
        assertEquals(NormState.IN_FORCE, law.versions().get(0).state());
        assertEquals(NormState.AMENDED, law.versions().get(1).state());
        assertEquals(
                44,
                statutes.text(cell, law.id(), "2025-03-01")
                        .orElseThrow()
                        .articles()
                        .size());
        cell.clock().set(Instant.parse("2025-04-30T15:59:00Z"));
        assertEquals(NormState.NOT_YET_IN_FORCE, version(law.id(), "2025-03-01").state());
        assertEquals(NormState.IN_FORCE, version(law.id(), "2023-05-20").state());
        assertEquals(
                Optional.of(LocalDate.of(2025, 5, 1)),
                version(law.id(), "2025-03-01").from());
        assertEquals(Optional.of("2023-05-20"), statutes.current(cell, law.id()).map(VersionLine::id));
        try (var plain = new FakeCell(folder, "plain", "content")) {
            new DemonstrationLaws(statutes).changed(plain);
            assertEquals(List.of(), statutes.laws(plain));
            assertEquals(List.of(), List.copyOf(statutes.shelf(plain).ownIdle()));
        }
    }

    @Test
    void aCountyThatFailsIsLoggedAndStopsNothing() {
        cell.close();
        new DemonstrationLaws(statutes).changed(cell);
    }

    @Test
    void everyCommittedIdIsOneWordAndStandsOnce() {
        List<String> ids = Committed.rows("/starter/law-ids.csv", 2).stream()
                .map(row -> row.cell(1))
                .toList();
        assertEquals(ids.size(), ids.stream().distinct().count());
        ids.forEach(id -> assertTrue(id.matches("[a-z]+(-[a-z]+)*"), id));
        assertFalse(ids.isEmpty());
    }
}
