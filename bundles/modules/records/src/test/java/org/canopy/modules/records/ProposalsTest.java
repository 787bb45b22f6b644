package org.canopy.modules.records;

import static org.canopy.modules.records.Invented.VILLAGE;
import static org.canopy.modules.records.Invented.WORKER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.canopy.core.child.CategoryProposal.Outlook;
import org.canopy.core.child.ChildCategory;
import org.canopy.core.child.StepRefusal;
import org.canopy.modules.records.fact.Fact;
import org.canopy.modules.records.fact.FactKind;
import org.junit.jupiter.api.Test;

class ProposalsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private final List<Entry> entries = new ArrayList<>();

    private ProposalsTest says(FactKind kind, String... fields) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            typed.put(fields[i], fields[i + 1]);
        }
        FactId id = kind == FactKind.IDENTITY ? FactId.IDENTITY : new FactId("f".repeat(26));
        ChildId child = new ChildId("q".repeat(26));
        entries.add(new Entry(child, id, 1, Instant.EPOCH, WORKER, Fact.typed(kind, typed)));
        return this;
    }

    private Map<ChildCategory, Outlook> outlooks() {
        Map<ChildCategory, Outlook> outlooks = new LinkedHashMap<>();
        Proposals.of(file(), DAY).forEach(one -> outlooks.put(one.category(), one.outlook()));
        return outlooks;
    }

    @Test
    void ofAnEmptyFileNothingIsProposed() {
        assertEquals(
                List.of(),
                outlooks().entrySet().stream()
                        .filter(one -> one.getValue() == Outlook.MAY_BE_PROPOSED)
                        .toList());
    }

    @Test
    void aFatherInPrisonAndAMotherWhoDiedMakeADeFactoUnsupportedChild() {
        says(FactKind.IDENTITY, "name", "示例童", "born", "2016-05-01");
        says(
                FactKind.PARENT,
                "which",
                "FATHER",
                "situation",
                "SERVING_SENTENCE",
                "since",
                "2026-01-10",
                "until",
                "2027-01-09");
        assertEquals(Outlook.FACTS_MISSING, outlooks().get(ChildCategory.DE_FACTO_UNSUPPORTED));
        says(FactKind.PARENT, "which", "MOTHER", "situation", "DEAD", "since", "2025-03-01", "paper", "死亡证明");
        assertEquals(Outlook.MAY_BE_PROPOSED, outlooks().get(ChildCategory.DE_FACTO_UNSUPPORTED));
        assertEquals(Outlook.NOT_ON_THESE_FACTS, outlooks().get(ChildCategory.ORPHAN));
    }

    @Test
    void bothParentsAwayInAnotherCountyMakeALeftBehindChild() {
        says(FactKind.IDENTITY, "born", "2016-05-01", "rural", "YES");
        says(FactKind.RESIDENCE, "place", "示例村", "from", "2026-01-01", "withParents", "NO", "livesWith", "奶奶");
        for (String which : List.of("FATHER", "MOTHER")) {
            says(FactKind.PARENT, "which", which, "away", "YES", "acrossCounty", "YES", "awaySince", "2026-02-01");
        }
        assertEquals(Outlook.MAY_BE_PROPOSED, outlooks().get(ChildCategory.RURAL_LEFT_BEHIND));
    }

    @Test
    void aChildWhoCameFromAnotherCountyIsAMigrantAfterSixMonths() {
        says(FactKind.IDENTITY, "born", "2016-05-01", "registeredCode", "519922");
        says(FactKind.RESIDENCE, "place", "示例镇", "from", "2026-05-20", "withParents", "YES");
        assertEquals(Outlook.MAY_BE_PROPOSED, outlooks().get(ChildCategory.MIGRANT));
    }

    @Test
    void papersAloneMakeTheCategoriesOfPoorFamilies() {
        says(FactKind.IDENTITY, "born", "2016-05-01");
        says(FactKind.WELFARE, "minimumLiving", "YES");
        assertEquals(Outlook.MAY_BE_PROPOSED, outlooks().get(ChildCategory.MLS_OTHER));
        assertEquals(Outlook.FACTS_MISSING, outlooks().get(ChildCategory.MLS_SEVERE_DISABLED_OR_ILL));
    }

    private static Fact membership(String status, String from, String to) {
        Map<String, String> typed = Map.of("category", "ORPHAN", "status", status, "from", from, "to", to);
        return Fact.typed(FactKind.MEMBERSHIP, typed);
    }

    @Test
    void aMembershipGoesItsSteps() {
        Optional<Fact> suspected = Optional.of(membership("SUSPECTED", "2026-01-01", ""));
        assertEquals(Optional.empty(), Memberships.refusal(Optional.empty(), suspected.get()));
        assertEquals(
                Optional.of(StepRefusal.NOT_REVIEWED),
                Memberships.refusal(suspected, membership("CONFIRMED", "2026-01-01", "")));
        Optional<Fact> reviewed = Optional.of(membership("UNDER_REVIEW", "2026-01-01", ""));
        assertEquals(Optional.empty(), Memberships.refusal(reviewed, membership("CONFIRMED", "2026-02-01", "")));
        Optional<Fact> confirmed = Optional.of(membership("CONFIRMED", "2026-02-01", ""));
        assertEquals(
                Optional.of(StepRefusal.ENDS_BEFORE_IT_BEGINS),
                Memberships.refusal(confirmed, membership("ENDED", "2026-02-01", "")));
        assertEquals(Optional.empty(), Memberships.refusal(confirmed, membership("ENDED", "2026-02-01", "2026-06-01")));
    }

    @Test
    void onlyDecisionsAreForTheLead() {
        assertEquals(false, Memberships.isDecision(Optional.empty(), membership("SUSPECTED", "2026-01-01", "")));
        assertEquals(true, Memberships.isDecision(Optional.empty(), membership("CONFIRMED", "2026-01-01", "")));
        Optional<Fact> confirmed = Optional.of(membership("CONFIRMED", "2026-01-01", ""));
        assertEquals(false, Memberships.isDecision(confirmed, membership("CONFIRMED", "2026-01-02", "")));
    }

    @Test
    void nothingIsGivenAwayWithoutAGround() {
        Fact without = Fact.typed(FactKind.SHARING, Map.of("recipient", "示例机构", "on", "2026-03-01"));
        assertEquals(Optional.of("basis"), Sharings.refusal(without, this::file));
        Fact agreed = Fact.typed(FactKind.SHARING, Map.of("recipient", "示例机构", "basis", "CONSENT", "on", "2026-03-01"));
        assertEquals(Optional.of("consent"), Sharings.refusal(agreed, this::file));
        says(FactKind.CONSENT, "scope", "转介心理辅导", "given", "2026-02-01", "withdrawn", "2026-04-01");
        assertEquals(Optional.empty(), Sharings.refusal(agreed, this::file));
        Fact later = Fact.typed(FactKind.SHARING, Map.of("recipient", "示例机构", "basis", "CONSENT", "on", "2026-05-01"));
        assertEquals(Optional.of("consent"), Sharings.refusal(later, this::file));
        Fact duty = Fact.typed(FactKind.SHARING, Map.of("recipient", "公安机关", "basis", "STATUTORY_DUTY"));
        assertEquals(Optional.empty(), Sharings.refusal(duty, this::file));
    }

    private OpenedFile file() {
        Child child = new Child(
                new ChildId("q".repeat(26)),
                new FileNumber(2026, 1),
                VILLAGE,
                Child.State.OPEN,
                Instant.EPOCH,
                WORKER,
                Optional.empty());
        return new OpenedFile(child, Set.of(child.id()), entries, 0);
    }
}
