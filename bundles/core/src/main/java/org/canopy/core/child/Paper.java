package org.canopy.core.child;

import org.canopy.core.norm.Evidence;

/** What proves a fact of a family. The sources name few of them; of the others the county says which it takes. */
public enum Paper {
    DISABILITY_CARD("残疾人证", Evidence.SECONDARY),
    ILLNESS_CERTIFICATE("重病诊断证明", Evidence.UNVERIFIED),
    SENTENCE("判决书或者执行通知书", Evidence.UNVERIFIED),
    TREATMENT_ORDER("强制隔离戒毒决定书", Evidence.UNVERIFIED),
    DETENTION_ORDER("限制人身自由措施的法律文书", Evidence.UNVERIFIED),
    POLICE_RECEIPT("公安机关受理查找的回执", Evidence.SECONDARY),
    REVOCATION("撤销监护人资格的判决书", Evidence.UNVERIFIED),
    DEPORTATION("遣送或者驱逐出境的文书", Evidence.UNVERIFIED),
    /** Also a court's declaration of death. */
    DEATH_CERTIFICATE("死亡证明或者宣告死亡的判决书", Evidence.SECONDARY),
    MISSING_DECLARATION("宣告失踪的判决书", Evidence.SECONDARY),
    SEARCH_FOR_PARENTS("查找不到生父母的证明", Evidence.UNVERIFIED),
    MINIMUM_LIVING("最低生活保障证明", Evidence.UNVERIFIED),
    CHILD_DISABILITY_OR_ILLNESS("孩子的残疾人证或者重病诊断证明", Evidence.UNVERIFIED);

    private final String zh;
    private final Evidence evidence;

    Paper(String zh, Evidence evidence) {
        this.zh = zh;
        this.evidence = evidence;
    }

    public String zh() {
        return zh;
    }

    /** Whether a source names it, or it is only what people usually bring. */
    public Evidence evidence() {
        return evidence;
    }
}
