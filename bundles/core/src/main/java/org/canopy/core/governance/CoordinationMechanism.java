package org.canopy.core.governance;

/** How the bodies work together, in the words of the founding speech (DOMAIN 1.3). */
public enum CoordinationMechanism {
    /** 全体会议 of the leading group. */
    PLENARY_MEETING("全体会议"),
    /** Of member units; one focus per stage (一个阶段一个重点). */
    JOINT_MEETING("成员单位联席会议"),
    /** In the township, counted in 起. */
    CASE_CONFERENCE("赴乡镇现场分析研判"),
    PROGRESS_REVIEW("定期调度"),
    ANNUAL_ASSESSMENT("年度考核"),
    /** Issued by the leading group; the speech gives no content. */
    DUTY_DOCUMENT("成员单位职责分工"),
    /** Six departments, four levels, four risk levels; the departments and the risk levels are not named. */
    LINKAGE_SCHEME("“六四四”工作机制");

    private final String zh;

    CoordinationMechanism(String zh) {
        this.zh = zh;
    }

    public String zh() {
        return zh;
    }
}
