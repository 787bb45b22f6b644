package org.canopy.modules.content.suggest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.canopy.modules.content.Portal;
import org.canopy.modules.content.explainer.CountyExplainers;
import org.canopy.modules.content.statute.StatuteImport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestionsTest {
    @TempDir
    Path folder;

    private Portal portal;
    private Suggestions suggestions;

    @BeforeEach
    void open() throws IOException {
        portal = Portal.shipped(folder);
        for (String title : List.of("未成年人保护法", "反家庭暴力法", "法律援助法", "长江保护法")) {
            String text = "# 中华人民共和国" + title + "\n\n第一条 一。\n";
            new StatuteImport().file("法(2020-01-01).md", text.getBytes(StandardCharsets.UTF_8), portal.library::write);
        }
        suggestions = new Suggestions(new CountyExplainers(Portal.shippedExplainers()), portal.statutes);
    }

    @AfterEach
    void close() {
        portal.close();
    }

    private List<String> titles(String typed) {
        return suggestions.of(portal.cell, typed).stream()
                .map(Suggestion::title)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "未成年,未成年人保护法",
        "保护法,未成年人保护法",
        "wbf,未成年人保护法",
        "未保,未成年人保护法",
        "wcnrbhf,未成年人保护法",
        "weichengnian,未成年人保护法",
        "WeiCheng,未成年人保护法",
        "jiating,家庭暴力",
        "jtbl,家庭暴力",
        "jiatbl,家庭暴力",
        "jia ting bao,家庭暴力",
        "fjtblf,反家庭暴力法",
        "falv,法律援助法",
        "falü,法律援助法",
        "cjbhf,长江保护法",
        "zhangjiang,长江保护法",
        "changjiang,长江保护法",
        "为成年人,未成年人保护法",
        "家停暴力,家庭暴力",
        "为保法,未成年人保护法",
        "示范条例,青禾县示范条例"
    })
    void titlesAreFoundByCharactersAndBySound(String typed, String title) {
        assertTrue(titles(typed).contains(title), () -> typed + " gives " + titles(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "qzxv", "家停爆力", "<script>", "。", "\uD800"})
    void nothingIsSuggestedForNothing(String typed) {
        assertEquals(List.of(), titles(typed));
    }

    @Test
    void theBestStandFirstAndThereAreEightAtMost() {
        assertEquals("家庭暴力", titles("家庭暴力").get(0));
        assertTrue(titles("a").size() <= Suggestions.MOST);
        assertEquals(Suggestions.MOST, titles("h").size());
        Suggestion law = suggestions.of(portal.cell, "wbf").get(0);
        assertEquals(new Suggestion("law", "未成年人保护法", List.of("未成年保护法", "未保法"), "/law/minors-protection"), law);
    }

    @Test
    void aLawIsSuggestedAsSoonAsItIsHere() {
        assertEquals(List.of(), titles("danganfa"));
        byte[] text = "# 中华人民共和国档案法\n\n第一条 一。\n".getBytes(StandardCharsets.UTF_8);
        new StatuteImport().file("法(2020-01-01).md", text, portal.library::write);
        assertEquals(List.of("档案法"), titles("danganfa"));
    }

    @Test
    void whatABrowserTakesAlongStaysSmall() {
        List<Suggestion> all = new ArrayList<>(suggestions.takenAlong(portal.cell));
        for (int i = all.size(); i < Suggestions.MOST_TAKEN_ALONG; i++) {
            all.add(new Suggestion("law", "某某省" + i + "未成年人保护和家庭教育促进条例实施办法", List.of(), ""));
        }
        List<String> words = new ArrayList<>(suggestions.sounds(all).entrySet().stream()
                .map(e -> '"' + e.getKey() + "\":\"" + e.getValue() + '"')
                .toList());
        all.forEach(one -> words.add("[\"" + String.join("\",\"", one.names().toList()) + "\"]"));
        assertTrue(packed(String.join(",", words)) <= 20 * 1024, () -> packed(String.join(",", words)) + " bytes");
    }

    private static int packed(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.out.println("taken along: " + out.size() + " bytes packed");
        return out.size();
    }

    @Test
    void charactersKnowTheirSounds() {
        Sounds sounds = Sounds.read();
        assertEquals(List.of("lv"), sounds.of('律'));
        assertTrue(sounds.of('长').containsAll(List.of("zhang", "chang")));
        assertTrue(sounds.alike('未', '为'));
        assertEquals(List.of("x"), sounds.of('x'));
        assertEquals(List.of(), sounds.of('，'));
        assertEquals(3_755, Sounds.common().size());
    }
}
