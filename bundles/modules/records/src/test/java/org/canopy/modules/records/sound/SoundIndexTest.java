package org.canopy.modules.records.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import org.canopy.api.county.ModuleName;
import org.canopy.api.vault.IndexForm;
import org.canopy.api.vault.IndexedField;
import org.canopy.testkit.MemoryVault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoundIndexTest {
    private static final SoundIndex SOUNDS = new SoundIndex();
    private static final Optional<Born> BORN = Optional.of(Born.on(LocalDate.of(2015, 3, 8)));
    private static final IndexedField FIELD = SoundIndex.field(new ModuleName("records"), 1000);

    private final MemoryVault vault = new MemoryVault();

    private boolean finds(Described sought, Described stored) {
        Set<Long> tags = new HashSet<>(SOUNDS.stored(stored, FIELD, vault));
        return SOUNDS.sought(sought, FIELD, vault).tags().stream().anyMatch(tags::contains);
    }

    private static Likeness likeness(Described one, Described other) {
        return SOUNDS.likenessTo(one).apply(other);
    }

    @ParameterizedTest
    @CsvSource({
        "王小明, 王晓铭, NAME_SOUND",
        "王小明, 汪晓鸣, NAME_SOUND",
        "陈志强, 陳志強, NAME_SAME",
        "李哲, 李喆, NAME_SAME",
        "肖建国, 蕭建國, NAME_SAME",
        "刘丽娜, 牛丽娜, NAME_NEAR_SOUND",
        "张诗涵, 章思涵, NAME_NEAR_SOUND",
        "林静, 林晶, NAME_SOUND",
        "付辉, 胡飞, NAME_NEAR_SOUND",
        "单小雨, 山小雨, NAME_SOUND",
        "曾子轩, 增子轩, NAME_SOUND",
        "区乐, 欧乐, NAME_SOUND",
        "朴智妍, 飘智妍, NAME_SOUND",
        "仇海, 求海, NAME_SOUND",
        "查理想, 扎理想, NAME_SOUND",
        "尉迟文静, 玉池文静, NAME_SOUND",
        "欧阳小明, 欧阳明小, NAME_SWAPPED",
        "王小明, wang xiaoming, NAME_SOUND",
        "王小明, WangXiaoMing, NAME_SOUND",
        "买买提·吐尔逊, 麦麦提•图尔孙, NAME_SOUND",
        "阿不都热合曼·吐尔逊, 阿布都热合曼吐尔逊, NAME_NEAR_SOUND",
        "Maria Lopez, maria lópez, NAME_SAME"
    })
    void theNameAloneIsFoundAndSaysHowItDiffers(String stored, String sought, Trait trait) {
        Described file = Described.named(stored, BORN);
        assertTrue(finds(Described.named(sought, Optional.empty()), file), stored);
        Set<Trait> traits =
                likeness(Described.named(sought, Optional.empty()), file).traits();
        assertTrue(traits.contains(trait) || stored.startsWith("阿不都"), traits.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "王小明, 王明, NAME_LONGER",
        "王明, 王小明, NAME_LONGER",
        "王小明, 王小胖, NAME_CHARACTER_DIFFERS",
        "陈思己, 陈思已, NAME_SHAPE",
        "赵未来, 赵末来, NAME_SHAPE",
        "欧阳小明, 欧小明, NAME_LONGER",
        "买买提·吐尔逊, 买买提, NAME_LONGER",
        "张小明, 刘小明, NAME_CHARACTER_DIFFERS"
    })
    void whatSoundsOtherwiseIsFoundWithAnAge(String stored, String sought, Trait trait) {
        Described file = Described.named(stored, BORN);
        Described asked = Described.named(sought, BORN);
        assertTrue(finds(asked, file), stored);
        assertTrue(likeness(asked, file).traits().contains(trait));
        assertTrue(stored.length() == 2 || finds(Described.named(stored, Optional.of(Born.about(2016))), file));
    }

    @ParameterizedTest
    @CsvSource({
        "2015-08-03, BIRTH_DAY_AND_MONTH_SWAPPED",
        "2015-03-08, BIRTH_SAME",
        "2015-03-18, BIRTH_SLIP",
        "2016-03-08, BIRTH_SLIP",
        "2005-03-08, BIRTH_SLIP",
        "2012-07-21, BIRTH_DIFFERS"
    })
    void birthsAreComparedAsClerksMistakeThem(LocalDate day, Trait trait) {
        Described other = Described.named("王小明", Optional.of(Born.on(day)));
        assertTrue(likeness(Described.named("王小明", BORN), other).traits().contains(trait));
        assertTrue(finds(other, Described.named("王小明", BORN)));
    }

    private static Described numbered(String name, String number) {
        return new Described(name, Optional.empty(), Optional.of(number), Optional.of("王强"), Optional.of("一村"));
    }

    /** Two numbers with a check digit that holds are of two people, however near they are; one that does not hold is a slip. */
    @Test
    void twinsAreToldApartByTheirNumbers() {
        Described one = numbered("王小明", Numbers.of(LocalDate.of(2015, 3, 8), 101));
        Described twin = numbered("王小亮", Numbers.of(LocalDate.of(2015, 3, 8), 102));
        Likeness twins = likeness(one, twin);
        assertFalse(twins.proposed(), twins.toString());
        assertTrue(twins.traits().contains(Trait.NUMBER_DIFFERS));
        String number = one.idNumber().orElseThrow();
        String swapped = number.substring(0, 14) + "011" + number.charAt(17);
        Likeness slip = likeness(one, numbered("王小亮", swapped));
        assertTrue(slip.proposed(), slip.toString());
        assertTrue(slip.traits().contains(Trait.NUMBER_SLIP));
    }

    @Test
    void aNumberWithASlipFindsTheFileOfAnotherName() {
        String number = Numbers.of(LocalDate.of(2015, 3, 8), 101);
        Described stored = numbered("王小明", number);
        assertTrue(finds(numbered("赵铁柱", number.substring(0, 17) + "?"), stored), "slip in the tail");
        assertTrue(
                finds(numbered("赵铁柱", number.substring(0, 9) + "9" + number.substring(10)), stored),
                "slip in the year");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "·",
                "···",
                "?",
                "\u0000",
                "王",
                "a",
                "ananananananananananananananananananananan",
                "🙂🙂",
                "\ud83d",
                "買買提·吐爾遜·阿不都熱合曼·克力木·依明·卡德爾·玉素甫·艾山·庫爾班·吾斯曼·托合提·沙吾提"
            })
    void anyTextIsReadAndKeysStayBounded(String name) {
        String long_ = name.repeat(name.isEmpty() ? 1 : 500);
        for (String one : List.of(name, long_)) {
            Described any = new Described(one, BORN, Optional.of(one), Optional.of(one), Optional.of(one));
            assertTrue(SOUNDS.stored(any, FIELD, vault).size() <= SoundKeys.MOST_STORED);
            assertTrue(SOUNDS.sought(any, FIELD, vault).tags().size() <= SoundKeys.MOST_SOUGHT);
            likeness(any, Described.named("王小明", BORN));
        }
    }

    @Test
    void storedTagsShowNeitherKindNorOrder() {
        List<Long> tags = SOUNDS.stored(Described.named("单小雨", BORN), FIELD, vault);
        assertEquals(tags.stream().sorted().distinct().toList(), tags);
        assertEquals(IndexForm.WORDS, FIELD.form());
        assertEquals("sound", FIELD.field());
    }

    @Test
    void nothingPrintsAName() {
        Described child =
                new Described("王小明", BORN, Optional.of("519900201503081014"), Optional.of("王强"), Optional.of("一村"));
        NameReader names = new NameReader(Characters.read(), Surnames.read());
        Person person = Person.of(child, names);
        assertEquals(
                List.of("Described", "Person", "Name", "Sign", "Born", "SoundKey", "Sought"),
                List.of(
                        child.toString(),
                        person.toString(),
                        person.name().toString(),
                        person.name().all().get(0).toString(),
                        BORN.orElseThrow().toString(),
                        SoundKeys.stored(person).iterator().next().toString(),
                        SOUNDS.sought(child, FIELD, vault).toString()));
        assertFalse(likeness(child, child).toString().contains("王"));
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonHasItsWords(Trait trait) {
        for (String language : List.of("", "_en")) {
            String words = ResourceBundle.getBundle("i18n/records" + language, Locale.ROOT)
                    .getString("trait." + trait);
            assertFalse(words.isBlank());
        }
    }

    @Test
    void whatSharesMoreIsOpenedFirst() {
        Sought sought = new Sought(Map.of(1L, 9, 2L, 13, 3L, 9));
        Map<String, Set<Long>> found = Map.of("a", Set.of(1L), "b", Set.of(1L, 3L), "c", Set.of(2L), "d", Set.of(7L));
        assertEquals(List.of("b", "c"), sought.best(found, 2));
        assertEquals(0, sought.weigh(Set.of(7L)));
    }

    @ParameterizedTest
    @CsvSource({
        "zhang, zan",
        "zan, zan",
        "shi, si",
        "ning, lin",
        "ren, len",
        "fei, hui",
        "feng, hong",
        "nv, lu",
        "huang, huan",
        "er, er",
        "n, n",
        "zhong, zong"
    })
    void dialectsFoldToOneSound(String syllable, String coarse) {
        assertEquals(coarse, Dialects.fold(syllable));
    }
}
