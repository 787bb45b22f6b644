package org.canopy.modules.records.sound;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * People who do not exist, made from a seed: surnames and characters with frequencies that we made up to look plausible. Some
 * are brothers, sisters and twins, some have their neighbour's name.
 */
final class Households {
    /** Commonest first; the weight falls with the place. */
    private static final String SURNAMES =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤单区查解仇盖朴翟缪";

    private static final List<String> COMPOUND = List.of("欧阳", "上官", "司马", "诸葛", "皇甫", "尉迟", "令狐", "慕容");
    private static final String GIVEN =
            "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红梅建国文志海云飞鹏宇浩然子轩梓涵欣怡雨晨佳琪思雅诗婷雪慧晓小俊嘉豪天一凡博睿泽宁安乐家鑫成龙雯萱可心悦彤晴妍瑞祥福贵春花冬阳光辉彩凤金银宝珍珠莲菊荣昌盛兴旺斌峰岩松柏林森木生根水清泉江河波涵润沐语梦瑶琳璐琴瑟航帆远达康健新立正义仁德信诚忠孝良才学书哲昊晟昕昱晖烨炜煜熠";
    private static final List<String> FIRST =
            List.of("买买提", "阿不都", "吐尔逊", "古丽", "努尔", "艾山", "玉素甫", "帕提古丽", "热娜", "库尔班", "阿依", "吾斯曼", "依明", "卡德尔");
    private static final List<String> LAST =
            List.of("吐尔逊", "热合曼", "依明", "卡德尔", "买买提", "克力木", "司马义", "肉孜", "托合提", "艾买提", "沙吾提", "尼牙孜", "阿不力孜", "牙生");
    private static final List<String> TIBETAN =
            List.of("扎西", "多吉", "卓玛", "次仁", "央金", "旺姆", "顿珠", "拉姆", "平措", "格桑", "丹增", "白玛");
    private static final LocalDate OLDEST = LocalDate.of(2008, 6, 1);
    private static final int DAYS = 17 * 365;

    /**
     * @param family number of the family, to find brothers and sisters
     */
    record Child(Described described, String surname, int family) {}

    private final Random random;
    private final Map<LocalDate, Integer> given = new HashMap<>();
    private int families;

    Households(long seed) {
        this.random = new Random(seed);
    }

    /** At least {@code count} children, in families. */
    List<Child> county(int count) {
        List<Child> all = new ArrayList<>();
        while (all.size() < count) {
            Child first = child(surname());
            all.add(first);
            for (int more = random.nextInt(10); more < 4; more += 2) {
                all.add(random.nextInt(100) < 4 ? twin(first) : sibling(first));
            }
        }
        return all;
    }

    Child child(String surname) {
        String family = random.nextInt(10) == 0 ? surname() : surname;
        Described described = new Described(
                name(surname),
                Optional.of(Born.on(day())),
                Optional.empty(),
                Optional.of(name(family.isEmpty() ? surname() : family)),
                Optional.of("第" + random.nextInt(300) + "村"));
        return new Child(numbered(described), surname, families++);
    }

    /** Another child of the family; half of them share a character of the name. */
    Child sibling(Child of) {
        return of(of, kin(of), day());
    }

    Child twin(Child of) {
        return of(of, kin(of), day(of));
    }

    /** Somebody else who has the same name; another day of birth and other people around. */
    Child namesake(Child of, boolean sameVillage, boolean sameYear) {
        Child other = child(of.surname());
        LocalDate day = day(other);
        int year = day(of).getYear();
        Described described = new Described(
                of.described().name(),
                Optional.of(Born.on(sameYear ? day.withYear(year) : day)),
                Optional.empty(),
                other.described().guardian(),
                sameVillage ? of.described().village() : other.described().village());
        return new Child(numbered(described), of.surname(), other.family());
    }

    private Child of(Child of, String name, LocalDate day) {
        Described described = new Described(
                name,
                Optional.of(Born.on(day)),
                Optional.empty(),
                of.described().guardian(),
                of.described().village());
        return new Child(numbered(described), of.surname(), of.family());
    }

    private String kin(Child of) {
        String name = of.described().name();
        String given = name.substring(of.surname().length());
        boolean shares =
                random.nextBoolean() && given.length() == 2 && !of.surname().isEmpty();
        String other = shares ? of.surname() + given.charAt(0) + given() : name(of.surname());
        return other.equals(name) ? kin(of) : other;
    }

    /** The next number of that day, as a register gives them out. */
    private Described numbered(Described of) {
        LocalDate day = of.born().flatMap(Born::day).orElseThrow();
        int sequence = given.merge(day, 1, Integer::sum) * 7 % 1000;
        return new Described(of.name(), of.born(), Optional.of(Numbers.of(day, sequence)), of.guardian(), of.village());
    }

    static LocalDate day(Child of) {
        return of.described().born().flatMap(Born::day).orElseThrow();
    }

    /** Empty for a name without one. */
    String surname() {
        int kind = random.nextInt(1000);
        return kind < 12 ? any(COMPOUND) : kind < 45 ? "" : String.valueOf(skewed(SURNAMES, 22));
    }

    String name(String surname) {
        if (surname.isEmpty()) {
            return random.nextBoolean() ? any(FIRST) + "·" + any(LAST) : any(TIBETAN) + any(TIBETAN);
        }
        return surname + given() + (random.nextInt(100) < 82 ? given() : "");
    }

    private char given() {
        return skewed(GIVEN, 90);
    }

    LocalDate day() {
        return OLDEST.plusDays(random.nextInt(DAYS));
    }

    /** The first ones more often: an exponential with {@code mean}, cut off. */
    private char skewed(String from, int mean) {
        int at = (int) (-Math.log(1 - random.nextDouble()) * mean);
        return from.charAt(at % from.length());
    }

    private <T> T any(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
