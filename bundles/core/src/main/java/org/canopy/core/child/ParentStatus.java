package org.canopy.core.child;

import static org.canopy.core.child.Threshold.BY_LOCAL_COUNTING;
import static org.canopy.core.child.Threshold.DECLARED_MISSING;
import static org.canopy.core.child.Threshold.DISABILITY_GRADE;
import static org.canopy.core.child.Threshold.LISTED_SINCE_2020;
import static org.canopy.core.child.Threshold.LOCAL_ILLNESS_LIST;
import static org.canopy.core.child.Threshold.SIX_MONTHS_WITHOUT_CARE;
import static org.canopy.core.child.Threshold.SIX_MONTHS_WITHOUT_CONTACT;
import static org.canopy.core.child.Threshold.TERM_OF_SIX_MONTHS;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.canopy.core.norm.Source;

/** In what situation a parent is, in the order of lists A and B of 民发〔2019〕62号 as public pages give them. */
public enum ParentStatus {
    /** None of the others: able to care. */
    ABLE("无下列情形", Group.NONE),
    SEVERE_DISABILITY("重残", Group.A, Paper.DISABILITY_CARD, DISABILITY_GRADE),
    SEVERE_ILLNESS("重病", Group.A, Paper.ILLNESS_CERTIFICATE, LOCAL_ILLNESS_LIST),
    SERVING_SENTENCE("服刑在押", Group.A, Paper.SENTENCE, TERM_OF_SIX_MONTHS),
    COMPULSORY_DRUG_TREATMENT("强制隔离戒毒", Group.A, Paper.TREATMENT_ORDER, TERM_OF_SIX_MONTHS),
    OTHER_DETENTION("被执行其他限制人身自由的措施", Group.A, Paper.DETENTION_ORDER, TERM_OF_SIX_MONTHS),
    OUT_OF_CONTACT(
            "失联",
            Group.A,
            Paper.POLICE_RECEIPT,
            SIX_MONTHS_WITHOUT_CONTACT,
            SIX_MONTHS_WITHOUT_CARE,
            BY_LOCAL_COUNTING),
    GUARDIANSHIP_REVOKED("被撤销监护资格", Group.A, Paper.REVOCATION, LISTED_SINCE_2020),
    DEPORTED("被遣送(驱逐)出境", Group.A, Paper.DEPORTATION, LISTED_SINCE_2020),
    /** Also declared dead. */
    DEAD("死亡", Group.B, Paper.DEATH_CERTIFICATE),
    MISSING("失踪", Group.B, Paper.MISSING_DECLARATION, DECLARED_MISSING),
    /** A birth parent who cannot be found; of an orphan, in neither list. */
    NOT_FOUND("查找不到", Group.NONE);

    private final String zh;
    private final Group group;
    private final Optional<Paper> paper;
    private final List<Threshold> thresholds;

    ParentStatus(String zh, Group group) {
        this.zh = zh;
        this.group = group;
        this.paper = Optional.empty();
        this.thresholds = List.of();
    }

    ParentStatus(String zh, Group group, Paper paper, Threshold... thresholds) {
        this.zh = zh;
        this.group = group;
        this.paper = Optional.of(paper);
        this.thresholds = List.of(thresholds);
    }

    public String zh() {
        return zh;
    }

    public Group group() {
        return group;
    }

    /** What proves it. */
    public Optional<Paper> paper() {
        return paper;
    }

    /** What must be so before it counts. */
    public List<Threshold> thresholds() {
        return thresholds;
    }

    /** A day from which on no source doubts that it is in its list; empty where there never was doubt. */
    Optional<LocalDate> listedBeyondDoubt() {
        return thresholds.contains(LISTED_SINCE_2020) ? Optional.of(LocalDate.of(2021, 1, 1)) : Optional.empty();
    }

    public Source source() {
        return this == NOT_FOUND ? Sources.ORPHAN : Sources.DE_FACTO;
    }

    /** The lists of which the rule is made: both parents in A, or one in B and the other in A. */
    public enum Group {
        A,
        B,
        NONE
    }
}
