package org.canopy.modules.records;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.canopy.core.child.AbChecker;
import org.canopy.core.child.Absence;
import org.canopy.core.child.Answer;
import org.canopy.core.child.CategoryProposal;
import org.canopy.core.child.LeftBehindChecker;
import org.canopy.core.child.MigrantChecker;
import org.canopy.core.child.OrphanChecker;
import org.canopy.core.child.Paper;
import org.canopy.core.child.PaperChecker;
import org.canopy.core.child.Parent;
import org.canopy.core.child.ParentStatus;
import org.canopy.core.child.Situation;
import org.canopy.core.child.Threshold;
import org.canopy.core.division.DivisionCode;
import org.canopy.modules.records.fact.Fact;
import org.canopy.modules.records.fact.FactKind;
import org.canopy.modules.records.fact.Fields;

/** What the rules make of a file on a day, category by category. A person looks at the papers and decides. */
public final class Proposals {
    private static final int CODE = 12;

    private final OpenedFile file;
    private final LocalDate day;
    private final Fields identity;

    private Proposals(OpenedFile file, LocalDate day) {
        this.file = file;
        this.day = day;
        this.identity = file.identity().map(Fact::fields).orElseGet(() -> Fields.of(Map.of()));
    }

    /** One for each category, in the order of the founding speech. */
    public static List<CategoryProposal> of(OpenedFile file, LocalDate day) {
        return new Proposals(file, day).all();
    }

    private List<CategoryProposal> all() {
        Optional<LocalDate> birth = identity.day("born");
        Map<Parent, List<Situation>> situations = situations();
        Optional<Fields> home = residence();
        Answer withParents = answer(home, "withParents");
        return List.of(
                OrphanChecker.check(birth, situations, day),
                AbChecker.check(birth, situations, day),
                PaperChecker.severelyDisabledOrIll(birth, papers(), day),
                PaperChecker.otherMinimumLiving(birth, papers(), day),
                PaperChecker.otherInDifficulty(birth, day),
                LeftBehindChecker.check(birth, absences(), answer(Optional.of(identity), "rural"), withParents, day),
                MigrantChecker.check(
                        birth,
                        code(identity.text("registeredCode")),
                        Optional.of(file.child().division()),
                        home.flatMap(fields -> fields.day("from")),
                        withParents,
                        day));
    }

    private List<Fact> standing(FactKind kind) {
        return file.of(kind).stream()
                .map(Entry::fact)
                .filter(fact -> kind == FactKind.PARENT || fact.holdsOn(day))
                .toList();
    }

    private Optional<Fields> residence() {
        List<Fact> homes = standing(FactKind.RESIDENCE);
        return homes.isEmpty()
                ? Optional.empty()
                : Optional.of(homes.get(homes.size() - 1).fields());
    }

    private static Answer answer(Optional<Fields> fields, String name) {
        return switch (fields.map(all -> all.text(name)).orElse("")) {
            case "YES" -> Answer.YES;
            case "NO" -> Answer.NO;
            default -> Answer.NOT_SAID;
        };
    }

    private Map<Parent, List<Situation>> situations() {
        Map<Parent, List<Situation>> all = new EnumMap<>(Parent.class);
        for (Fact fact : standing(FactKind.PARENT)) {
            Fields fields = fact.fields();
            parent(fields).ifPresent(parent -> situation(fields)
                    .ifPresent(one ->
                            all.computeIfAbsent(parent, p -> new ArrayList<>()).add(one)));
        }
        return all;
    }

    /** Empty where nobody said since when: a rule of dates cannot go on that. */
    private static Optional<Situation> situation(Fields fields) {
        Optional<LocalDate> since = fields.day("since");
        String status = fields.text("situation");
        if (since.isEmpty() || status.isEmpty()) {
            return Optional.empty();
        }
        ParentStatus what = ParentStatus.valueOf(status);
        Map<Threshold, Boolean> said = new EnumMap<>(Threshold.class);
        for (Threshold threshold : what.thresholds()) {
            String text = fields.text(threshold.isQuestion() ? "settled" : "meets");
            if (threshold.isSaid() && !text.isEmpty()) {
                said.put(threshold, text.equals("YES"));
            }
        }
        Optional<LocalDate> until = fields.day("until").filter(end -> !end.isBefore(since.get()));
        Set<Paper> papers =
                fields.find("paper").isPresent() ? what.paper().map(Set::of).orElse(Set.of()) : Set.of();
        return Optional.of(new Situation(what, since.get(), until, said, papers));
    }

    private Map<Parent, Absence> absences() {
        Map<Parent, Absence> all = new EnumMap<>(Parent.class);
        for (Fact fact : standing(FactKind.PARENT)) {
            Fields fields = fact.fields();
            parent(fields).ifPresent(parent -> all.put(parent, absence(fields)));
        }
        return all;
    }

    private static Absence absence(Fields fields) {
        Optional<Fields> some = Optional.of(fields);
        String situation = fields.text("situation");
        Answer able = situation.isEmpty()
                ? Answer.NOT_SAID
                : situation.equals(ParentStatus.ABLE.name()) ? Answer.YES : Answer.NO;
        return new Absence(answer(some, "away"), answer(some, "acrossCounty"), fields.day("awaySince"), able);
    }

    private static Optional<Parent> parent(Fields fields) {
        return fields.find("which").map(Parent::valueOf);
    }

    private Set<Paper> papers() {
        Set<Paper> papers = EnumSet.noneOf(Paper.class);
        for (Fact fact : standing(FactKind.WELFARE)) {
            if (answer(Optional.of(fact.fields()), "minimumLiving") == Answer.YES) {
                papers.add(Paper.MINIMUM_LIVING);
            }
            if (answer(Optional.of(fact.fields()), "childDisabledOrIll") == Answer.YES) {
                papers.add(Paper.CHILD_DISABILITY_OR_ILLNESS);
            }
        }
        return papers;
    }

    /** A code of at least six digits; what is missing behind them is unknown. */
    private static Optional<DivisionCode> code(String typed) {
        String digits = typed.strip();
        try {
            return digits.length() < 6
                    ? Optional.empty()
                    : Optional.of(new DivisionCode(digits + "0".repeat(Math.max(0, CODE - digits.length()))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
