package org.canopy.core.child;

import java.time.LocalDate;
import java.time.Period;
import org.canopy.core.norm.Evidence;
import org.canopy.core.norm.Source;

/**
 * What must be so before a parent's situation counts, and who says that it must. One that no source confirms decides nothing:
 * it is a question to a person.
 */
public enum Threshold {
    DISABILITY_GRADE("一级、二级残疾,或者三级、四级精神残疾、智力残疾", How.SAID, Sources.DE_FACTO),
    /** 重病 is what the place has listed. */
    LOCAL_ILLNESS_LIST("在本地规定的重病范围内", How.SAID, Sources.DE_FACTO),
    TERM_OF_SIX_MONTHS("期限在六个月以上", How.FROM_BEGIN_TO_END, Sources.DE_FACTO),
    SIX_MONTHS_WITHOUT_CONTACT("失去联系满六个月", How.FROM_BEGIN_TO_DAY, Sources.DE_FACTO),
    SIX_MONTHS_WITHOUT_CARE("六个月以上没有履行抚养责任", How.SAID, Sources.DE_FACTO),
    /** Some places count the six months from the day on which the police took the matter on. */
    BY_LOCAL_COUNTING("按本地的起算日(有的地方从公安机关受理之日起算)是否也已满六个月", How.ASKED, Sources.PLACES),
    DECLARED_MISSING("经人民法院宣告失踪", How.SAID, Sources.DE_FACTO),
    /** A text of 2019 has the first six of the list only. */
    LISTED_SINCE_2020("当时的规定是否已经列入这种情形(一般认为2020年补充列入)", How.ASKED, Sources.ADDED),
    /** The source says "usually": a shorter time is a question. */
    AWAY_SIX_MONTHS("连续外出、跨县域,一般在六个月以上", How.FROM_BEGIN_TO_DAY, Sources.AWAY),
    ACROSS_COUNTY_SIX_MONTHS("跨县域居住六个月以上", How.FROM_BEGIN_TO_DAY, Sources.MIGRANT);

    /** The six months of all these rules. */
    public static final Period SIX_MONTHS = Period.ofMonths(6);

    private final String zh;
    private final How how;
    private final Source source;

    Threshold(String zh, How how, Source source) {
        this.zh = zh;
        this.how = how;
        this.source = source;
    }

    public String zh() {
        return zh;
    }

    public Source source() {
        return source;
    }

    /** Whether no date shows it, so that somebody must say. */
    public boolean isSaid() {
        return how == How.SAID || isQuestion();
    }

    /** Whether no source settles it for every place: a person answers, and nothing is reckoned. */
    public boolean isQuestion() {
        return how == How.ASKED || source.evidence() == Evidence.UNVERIFIED;
    }

    /** Whether it needs the day on which the situation ends. */
    boolean needsEnd() {
        return how == How.FROM_BEGIN_TO_END;
    }

    /** Whether the last day lies six months after the first, or more. */
    static boolean sixMonths(LocalDate first, LocalDate last) {
        return !first.plus(SIX_MONTHS).isAfter(last);
    }

    private enum How {
        SAID,
        FROM_BEGIN_TO_DAY,
        FROM_BEGIN_TO_END,
        ASKED
    }
}
