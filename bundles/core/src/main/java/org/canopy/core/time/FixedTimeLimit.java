package org.canopy.core.time;

import static java.time.Period.ZERO;
import static java.time.Period.ofDays;
import static java.time.Period.ofMonths;
import static java.time.Period.ofYears;

import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import org.canopy.core.norm.ArticlePoint;
import org.canopy.core.norm.Evidence;
import org.canopy.core.norm.Source;
import org.canopy.core.time.TimeLimit.AtLeast;
import org.canopy.core.time.TimeLimit.AtMost;
import org.canopy.core.time.TimeLimit.Beforehand;
import org.canopy.core.time.TimeLimit.DailyBetween;
import org.canopy.core.time.TimeLimit.Every;
import org.canopy.core.time.TimeLimit.Immediately;
import org.canopy.core.time.TimeLimit.Within;
import org.canopy.core.time.TimeLimit.WithinHours;
import org.canopy.core.time.TimeLimit.WithinWorkingDays;
import org.canopy.core.time.TimeLimit.YearlyBy;

/** Every time limit that DOMAIN 13 found in a norm. Whatever is not here is a county's policy and a setting. */
public enum FixedTimeLimit {
    MANDATED_REPORT("强制报告", new Immediately(), Source.read("未保法", 11, 2)),
    POLICE_TRANSFER(
            "公安机关移送不属于自己管辖的案件",
            new WithinHours(24),
            Source.read("公安机关办理刑事案件程序规定", 175),
            Source.read("公安机关办理行政案件程序规定", 61)),
    NO_CASE_NOTICE("不予立案通知书送达控告人", within(3), Source.read("公安机关办理刑事案件程序规定", 178)),
    NO_CASE_REVIEW_REQUEST("控告人申请复议", within(7), Source.read("公安机关办理刑事案件程序规定", 179)),
    NO_CASE_REVIEW_DECISION("公安机关作出复议决定", within(30), Source.read("公安机关办理刑事案件程序规定", 179)),
    PROTECTION_ORDER("人身安全保护令作出", new WithinHours(72), Source.read("反家暴法", 28)),
    PROTECTION_ORDER_URGENT("人身安全保护令作出(情况紧急)", new WithinHours(24), Source.read("反家暴法", 28)),
    PROTECTION_ORDER_LENGTH("人身安全保护令有效期", new AtMost(ofMonths(6)), Source.read("反家暴法", 30)),
    PROTECTION_ORDER_REVIEW("人身安全保护令申请复议", within(5), Source.read("反家暴法", 31)),
    LEGAL_AID_DECISION("法律援助审查决定", within(7), Source.read("法律援助法", 43)),
    LEGAL_AID_ASSIGNMENT("法律援助指派人员", within(3), Source.read("法律援助法", 43)),
    REPLY_TO_JUDICIAL_ADVICE("被建议单位书面回复", new Within(ofMonths(1), ZERO), Source.read("未保法", 114)),
    CONTACT_IN_ENTRUSTED_CARE("监护人与被委托照护的未成年人、被委托人联系", new Every(ofDays(7)), Source.read("未保法", 23)),
    STAFF_RECORD_CHECK_BEFORE_HIRE("密切接触单位招聘时查询违法犯罪记录", new Beforehand(), Source.read("未保法", 62, 1)),
    STAFF_RECORD_CHECK_AGAIN("密切接触单位定期查询违法犯罪记录", new Every(ofYears(1)), Source.read("未保法", 62, 2)),
    ADOPTION_REGISTRATION("收养登记审查", within(30), Source.read("收养登记办法", 8)),
    FOUNDLING_NOTICE("查找生父母的公告期满", within(60), Source.read("收养登记办法", 8)),
    MINORS_DATA_AUDIT("未成年人个人信息合规审计", new Every(ofYears(1)), Source.read("未成年人网络保护条例", 37)),
    MINORS_DATA_AUDIT_REPORT(
            "未成年人个人信息合规审计情况报送",
            yearly(Month.JANUARY, 31),
            Source.document("国家网信办关于报送未成年人个人信息合规审计情况的公告", Evidence.SECONDARY)),
    IMPACT_ASSESSMENT_KEPT("个人信息保护影响评估报告和处理情况记录保存", new AtLeast(ofYears(3)), Source.read("个保法", 56)),
    ENTRUSTING_RECORDS_KEPT("提供、委托处理个人信息的记录保存", new AtLeast(ofYears(3)), Source.read("网络数据安全管理条例", 12)),
    /** Article 21 until the end of 2025, 23 since; the amended text itself was not read. */
    NETWORK_LOGS_KEPT("网络日志留存", new AtLeast(ofMonths(6)), Source.of("网络安全法", ArticlePoint.of(23), Evidence.SECONDARY)),
    MIGRANT_DATA_REFRESH("流动儿童信息更新", new Every(ofMonths(6)), Source.document("流动儿童行动方案(2024)", Evidence.SECONDARY)),
    SOCIAL_GROUP_REPORT_TO_SUPERVISOR("社会团体工作报告报业务主管单位", yearly(Month.MARCH, 31), Source.read("社团条例", 28)),
    SOCIAL_GROUP_REPORT_TO_REGISTER("社会团体工作报告报登记管理机关", yearly(Month.MAY, 31), Source.read("社团条例", 28)),
    SOCIAL_SERVICE_REPORT_TO_SUPERVISOR("民办非企业单位工作报告报业务主管单位", yearly(Month.MARCH, 31), Source.read("民非条例", 23)),
    SOCIAL_SERVICE_REPORT_TO_REGISTER("民办非企业单位工作报告报登记管理机关", yearly(Month.MAY, 31), Source.read("民非条例", 23)),
    FOUNDATION_REPORT("基金会工作报告报登记管理机关", yearly(Month.MARCH, 31), Source.read("基金会条例", 36)),
    INFORMATION_PUBLISHED("政府信息主动公开", new WithinWorkingDays(20, 0), Source.read("政府信息公开条例", 26)),
    INFORMATION_ANSWERED("政府信息公开申请答复", new WithinWorkingDays(20, 20), Source.read("政府信息公开条例", 33)),
    PETITION_TOLD("信访事项告知", within(15), Source.read("信访工作条例", 23)),
    PETITION_FINISHED("信访事项办结", new Within(ofDays(60), ofDays(30)), Source.read("信访工作条例", 34)),
    GAMES_CLOSED_TO_MINORS(
            "不得向未成年人提供网络游戏服务", new DailyBetween(LocalTime.of(22, 0), LocalTime.of(8, 0)), Source.read("未保法", 75));

    private final String zh;
    private final TimeLimit limit;
    private final List<Source> sources;

    FixedTimeLimit(String zh, TimeLimit limit, Source... sources) {
        this.zh = zh;
        this.limit = limit;
        this.sources = List.of(sources);
    }

    public String zh() {
        return zh;
    }

    public TimeLimit limit() {
        return limit;
    }

    public List<Source> sources() {
        return sources;
    }

    private static TimeLimit within(int days) {
        return new Within(ofDays(days), ZERO);
    }

    private static TimeLimit yearly(Month month, int day) {
        return new YearlyBy(MonthDay.of(month, day));
    }
}
