package org.canopy.core.child;

/** What a rule looks at. */
public enum Reason {
    AGE("年龄"),
    BIRTH_UNKNOWN("出生日期"),
    NOT_BORN_YET("当日尚未出生"),
    STATUS("当日的情形"),
    STATUS_UNKNOWN("当日的情形没有填写"),
    /** Which threshold is in the finding. */
    THRESHOLD("条件"),
    /** The rule has one of B and one of A; two of B are an orphan's facts. */
    BOTH_IN_B("双方均死亡或者失踪:请按孤儿核对"),
    /** Dead or not to be found, both. */
    BOTH_LOST("失去父母或者查找不到生父母"),
    /** Declared missing is not said to be lost. */
    MISSING_AS_LOST("一方失踪是否视为失去父母"),
    AWAY("外出务工"),
    AWAY_UNKNOWN("是否外出没有填写"),
    WITHOUT_CAPACITY("在家,没有监护能力"),
    WITH_CAPACITY("在家,有监护能力"),
    CAPACITY_UNKNOWN("在家,监护能力没有填写"),
    BOTH_AT_HOME("父母都没有外出"),
    LIVES_WITH_PARENTS("与父母正常共同生活"),
    LIVES_WITHOUT_PARENTS("不能与父母正常共同生活"),
    RURAL_REGISTRATION("农村户籍"),
    TOWN_REGISTRATION("不是农村户籍"),
    WITH_FAMILY("随父母或者监护人离开户籍地"),
    WITHOUT_FAMILY("不是随父母或者监护人"),
    ANOTHER_COUNTY("居住地和户籍地不在同一县域"),
    RESIDENCE_UNKNOWN("户籍地、居住地或者起始日期没有填写"),
    SAME_COUNTY("居住地和户籍地在同一县域"),
    PAPER("以证明材料为准"),
    /** The definition itself is not confirmed. */
    DEFINITION("定义未经核实,由工作人员判断");

    private final String zh;

    Reason(String zh) {
        this.zh = zh;
    }

    public String zh() {
        return zh;
    }
}
