package org.canopy.core.child;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a rule makes of facts, for the person who decides. It never is a decision.
 *
 * @param day of which it was asked
 * @param missingPapers without which nobody should confirm; they change no outlook
 */
public record CategoryProposal(
        ChildCategory category, LocalDate day, Outlook outlook, List<Finding> findings, Set<Paper> missingPapers) {
    public CategoryProposal {
        findings = List.copyOf(findings);
        missingPapers = Set.copyOf(missingPapers);
    }

    /** What speaks against decides; then nothing may be proposed while something is missing or asked. */
    static CategoryProposal of(ChildCategory category, LocalDate day, List<Finding> findings, Set<Paper> missing) {
        return new CategoryProposal(category, day, outlook(findings), findings, missing);
    }

    private static Outlook outlook(List<Finding> findings) {
        if (has(findings, Finding.Side.AGAINST)) {
            return Outlook.NOT_ON_THESE_FACTS;
        }
        boolean open = has(findings, Finding.Side.MISSING) || has(findings, Finding.Side.QUESTION);
        return open ? Outlook.FACTS_MISSING : Outlook.MAY_BE_PROPOSED;
    }

    private static boolean has(List<Finding> findings, Finding.Side side) {
        return findings.stream().anyMatch(finding -> finding.side() == side);
    }

    /** Those that point this way. */
    public List<Finding> findings(Finding.Side side) {
        return findings.stream().filter(finding -> finding.side() == side).toList();
    }

    /** The missing papers in one order. */
    public Set<Paper> papers() {
        Set<Paper> sorted = new TreeSet<>(Comparator.naturalOrder());
        sorted.addAll(missingPapers);
        return sorted;
    }

    /** What may be done with it. */
    public enum Outlook {
        MAY_BE_PROPOSED("可以提出"),
        NOT_ON_THESE_FACTS("按现有情况不符合"),
        FACTS_MISSING("情况还不完整");

        private final String zh;

        Outlook(String zh) {
            this.zh = zh;
        }

        public String zh() {
            return zh;
        }
    }
}
