package org.canopy.core.child;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * 事实无人抚养: under 18, and both parents in list A, or one in B and the other in A. It proposes; a person looks at the papers
 * and decides. Source: 民发〔2019〕62号, as public pages give it.
 */
public final class AbChecker {
    private AbChecker() {}

    /**
     * @param parents what is said of each, all times together; those of {@code day} are looked at
     * @param day of which is asked
     */
    public static CategoryProposal check(
            Optional<LocalDate> birth, Map<Parent, List<Situation>> parents, LocalDate day) {
        List<Finding> findings = new ArrayList<>();
        findings.add(ChildAge.under(ChildAge.MINOR, birth, day, Sources.DE_FACTO));
        Set<Paper> missing = EnumSet.noneOf(Paper.class);
        int inB = 0;
        for (Parent parent : Parent.values()) {
            ParentStanding standing = ParentStanding.best(parent, parents.getOrDefault(parent, List.of()), day);
            findings.addAll(standing.findings());
            standing.situation().ifPresent(situation -> missing(situation).ifPresent(missing::add));
            inB += standing.group() == ParentStatus.Group.B ? 1 : 0;
        }
        if (inB == Parent.values().length) {
            findings.add(Finding.of(Finding.Side.AGAINST, Reason.BOTH_IN_B, Sources.DE_FACTO));
        }
        return CategoryProposal.of(ChildCategory.DE_FACTO_UNSUPPORTED, day, findings, missing);
    }

    static Optional<Paper> missing(Situation situation) {
        return situation.status().paper().filter(paper -> !situation.papers().contains(paper));
    }
}
