package org.canopy.core.age;

import java.util.List;
import java.util.OptionalInt;
import org.canopy.core.norm.ArticleNumber;
import org.canopy.core.norm.ArticlePoint;
import org.canopy.core.norm.Evidence;
import org.canopy.core.norm.Source;

/** The ages at which the law draws a line (DOMAIN 4.4), always asked of the day of the event. They point, they do not decide. */
public enum AgeThreshold {
    /** No civil capacity: acts are void. */
    NO_CIVIL_CAPACITY(0, 8, "无民事行为能力", Source.read("民法典", 20), Source.read("民法典", 144)),
    LEFT_UNATTENDED(0, 8, "不得使其处于无人看护状态", Source.read("未保法", 21, 1)),
    LIMITED_CIVIL_CAPACITY(8, 18, "限制民事行为能力", Source.read("民法典", 19), Source.read("民法典", 145)),
    WISHES_IN_CUSTODY(8, 18, "抚养问题应当尊重其真实意愿", Source.read("未保法", 107), Source.read("民法典", 1084)),
    CONSENT_TO_ADOPTION(8, 18, "被收养应当征得本人同意", Source.read("民法典", 1104)),
    /** Six, or seven where conditions are lacking; nine years of school. */
    COMPULSORY_SCHOOLING_STARTS(6, 8, "入学年龄(条件不具备的可推迟到七周岁)", Source.read("义务教育法", 11), Source.read("义务教育法", 2)),
    /** Killing or cruel injury only, with approval of the highest procuratorate. */
    GRAVEST_CRIMES(12, 14, "特定情形经最高人民检察院核准追诉,应负刑事责任", Source.read("刑法", 17)),
    EIGHT_CRIMES(14, 16, "对八种犯罪应负刑事责任", Source.read("刑法", 17)),
    CRIMINAL_LIABILITY(16, AgeThreshold.NO_END, "应负刑事责任", Source.read("刑法", 17)),
    DATA_OF_CHILDREN(
            0, 14, "处理个人信息应当取得监护人同意并制定专门规则", Source.read("个保法", 28), Source.read("个保法", 31), Source.read("未保法", 72)),
    INTERCOURSE_IS_RAPE(0, 14, "奸淫幼女以强奸论", Source.read("刑法", 236, 2)),
    SPECIAL_DUTY_PERSONS(
            14, 16, "负有照护职责人员性侵", Source.of("刑法", ArticlePoint.of(new ArticleNumber(236, 1)), Evidence.READ)),
    LIVING_ALONE(0, 16, "不得脱离监护单独生活", Source.read("未保法", 21, 2)),
    EMPLOYMENT(0, 16, "不得招用", Source.read("未保法", 61)),
    OWN_LIVE_STREAM(0, 16, "不得为其提供网络直播发布者账号注册服务", Source.read("未保法", 76)),
    /** 农村留守儿童 and 流动儿童; the documents were seen in summaries only. */
    LEFT_BEHIND_OR_MIGRANT(
            0,
            16,
            "农村留守儿童、流动儿童的年龄界限",
            Source.document("国发〔2016〕13号", Evidence.SECONDARY),
            Source.document("流动儿童行动方案(2024)", Evidence.SECONDARY)),
    PROTECTED_WORK(16, 18, "未成年工受特殊保护", Source.read("未保法", 61, 3)),
    FULL_CAPACITY_BY_OWN_INCOME(16, 18, "以自己的劳动收入为主要生活来源的,视为完全民事行为能力人", Source.read("民法典", 18)),
    LIVE_STREAM_WITH_CONSENT(16, 18, "网络直播须核验身份并经监护人同意", Source.read("未保法", 76)),
    /** Also foreigners and stateless persons in China (未成年人保护法 131). */
    MINOR(0, 18, "未成年人", Source.read("未保法", 2), Source.read("民法典", 17));

    private static final int NO_END = Integer.MAX_VALUE;

    private final int from;
    private final int below;
    private final String zh;
    private final List<Source> sources;

    AgeThreshold(int from, int below, String zh, Source... sources) {
        this.from = from;
        this.below = below;
        this.zh = zh;
        this.sources = List.of(sources);
    }

    /** First age in completed years to which it applies. */
    public int from() {
        return from;
    }

    /** First age to which it applies no longer; empty where it goes on. */
    public OptionalInt below() {
        return below == NO_END ? OptionalInt.empty() : OptionalInt.of(below);
    }

    public String zh() {
        return zh;
    }

    public List<Source> sources() {
        return sources;
    }

    public boolean appliesTo(Age age) {
        return age.years() >= from && age.years() < below;
    }
}
