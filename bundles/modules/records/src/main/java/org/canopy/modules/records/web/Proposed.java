package org.canopy.modules.records.web;

import java.util.List;
import org.canopy.core.child.CategoryProposal;
import org.canopy.core.child.Finding;
import org.canopy.core.child.MembershipHistory;
import org.canopy.modules.records.AsOf;
import org.canopy.modules.records.Memberships;
import org.canopy.modules.records.OpenedFile;
import org.canopy.modules.records.Proposals;
import org.canopy.modules.records.fact.FactKind;

/** Proposals as a page shows them. */
final class Proposed {
    private Proposed() {}

    static List<FileModel.Proposal> of(OpenedFile opened, AsOf when) {
        MembershipHistory history = Memberships.of(opened.of(FactKind.MEMBERSHIP));
        return Proposals.of(opened, when.day()).stream()
                .map(proposal -> proposal(proposal, history))
                .toList();
    }

    private static FileModel.Proposal proposal(CategoryProposal proposal, MembershipHistory history) {
        String category = proposal.category().name();
        String standing = history.on(proposal.day()).stream()
                .filter(membership -> membership.category().value().equals(category))
                .map(membership -> membership.status().name())
                .findFirst()
                .orElse("");
        return new FileModel.Proposal(
                category,
                proposal.outlook().name(),
                standing,
                proposal.findings().stream().map(Proposed::why).toList(),
                proposal.papers().stream().map(Enum::name).toList());
    }

    private static FileModel.Why why(Finding finding) {
        return new FileModel.Why(
                finding.side().name(),
                finding.reason().name(),
                finding.parent().map(Enum::name).orElse(""),
                finding.status().map(Enum::name).orElse(""),
                finding.threshold().map(Enum::name).orElse(""),
                finding.source().display());
    }
}
