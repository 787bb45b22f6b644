package org.canopy.modules.records.sound;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Recall and precision of duplicates in a county of 20,000 people who do not exist (GOALS 1.8). */
class NameDuplicateTest {
    private static final int PEOPLE = 20_000;
    private static final int OPENED = 40;
    private static final int OF_EACH_SLIP = 90;
    private static final int OF_EACH_STRANGER = 180;

    private final Households households = new Households(20261124);
    private final List<Households.Child> children = households.county(PEOPLE);
    private final BlindCounty county = new BlindCounty(children);
    private final Clerk clerk = new Clerk(7);
    private final Random random = new Random(11);

    @Test
    void theSameChildIsFoundHoweverItIsWrittenAndOthersAreNot() {
        Map<Slip.Group, Tally> groups = new EnumMap<>(Slip.Group.class);
        for (Slip slip : Slip.values()) {
            Tally tally = Tally.NONE;
            while (tally.asked() < OF_EACH_SLIP) {
                int child = random.nextInt(children.size());
                tally = clerk.again(children.get(child), slip)
                        .map(again -> ask(again, child))
                        .map(tally::and)
                        .orElse(tally);
            }
            say(slip, tally);
            groups.merge(slip.group(), tally, Tally::and);
        }
        Tally strangers = strangers();
        Tally all = groups.values().stream().reduce(strangers, Tally::and);
        double recall = all.found() / (double) (all.asked() - strangers.asked());
        groups.forEach(NameDuplicateTest::say);
        say("all", "recall %.3f, precision %.3f".formatted(recall, all.precision()));
        say("blind", county.figures());
        assertTrue(recall >= 0.95, "recall " + recall);
        assertTrue(all.precision() >= 0.9, "precision " + all.precision());
        assertTrue(groups.get(Slip.Group.HELD_OUT).recall() >= 0.95, "held out");
        assertTrue(county.mostKeys() <= SoundKeys.MOST_STORED, "keys of a name are bounded");
        assertTrue(county.candidatesAt95() <= 150, "candidates stay few");
    }

    /** Children who are not in the county, and look like somebody who is. */
    private Tally strangers() {
        Map<String, Function<Households.Child, Households.Child>> kinds = Map.of(
                "brother or sister", households::sibling,
                "twin", households::twin,
                "same name, same village", child -> households.namesake(child, true, false),
                "same name, same year", child -> households.namesake(child, random.nextInt(5) == 0, true),
                "anybody", child -> households.child(households.surname()));
        Tally all = Tally.NONE;
        for (String kind : kinds.keySet().stream().sorted().toList()) {
            Tally tally = Tally.NONE;
            for (int i = 0; i < OF_EACH_STRANGER; i++) {
                Households.Child like = children.get(random.nextInt(children.size()));
                Described other = kinds.get(kind).apply(like).described();
                tally = tally.and(ask(random.nextInt(100) < 45 ? withoutNumber(other) : other, -1));
            }
            say(kind, "asked %d, others %d".formatted(tally.asked(), tally.others()));
            all = all.and(tally);
        }
        return all;
    }

    private static Described withoutNumber(Described of) {
        return new Described(of.name(), of.born(), Optional.empty(), of.guardian(), of.village());
    }

    private Tally ask(Described child, int truth) {
        List<Integer> proposed = county.search(child, OPENED).stream()
                .filter(found -> found.likeness().proposed())
                .map(BlindCounty.Found::child)
                .toList();
        int hit = proposed.contains(truth) ? 1 : 0;
        return new Tally(1, hit, proposed.size() - hit);
    }

    private static void say(Object what, Object figures) {
        System.out.printf("%-26s %s%n", what, figures);
    }
}
