package org.canopy.core.child;

/** Why a membership cannot take a step, and what to do instead. */
public enum StepRefusal {
    NO_STEP("已经是这个状态"),
    NOT_REVIEWED("还没有核查:先转为核查中,再认定"),
    ALREADY_UNDER_REVIEW("已经在核查:给出结果,认定或者不予认定"),
    NEVER_CONFIRMED("没有认定过,谈不上终止:可以不予认定"),
    ALREADY_CONFIRMED("已经认定:情况不再存在的,终止"),
    OVER("已经终止或者不予认定:情况又出现的,另起一条"),
    /** The last day would lie before the first. */
    ENDS_BEFORE_IT_BEGINS("终止日期早于认定日期:请核对日期");

    private final String zh;

    StepRefusal(String zh) {
        this.zh = zh;
    }

    public String zh() {
        return zh;
    }
}
