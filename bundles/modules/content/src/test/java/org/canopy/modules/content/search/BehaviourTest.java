package org.canopy.modules.content.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.canopy.modules.content.Portal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the search behaves, case by case: {@code behaviour.tsv} says what a line of it means. All must be right. */
class BehaviourTest {
    private static final Path CASES = Path.of("src/test/resources/behaviour.tsv");

    @TempDir
    Path folder;

    private record Case(String question, String kind, String expected) {}

    @Test
    void withWhatShipsEveryCaseButTheCitationsIsRight() throws IOException {
        try (Portal portal = Portal.shipped(folder)) {
            hold(portal, cases().stream().filter(c -> !c.kind().equals("cites")).toList());
        }
    }

    @Test
    void amongTheStatutesEveryCaseIsRight() throws IOException {
        try (Portal portal = Portal.withStatutes(folder)) {
            hold(portal, cases());
        }
    }

    private static void hold(Portal portal, List<Case> cases) {
        List<String> wrong = new ArrayList<>();
        for (Case one : cases) {
            Answer answer = portal.ask(one.question());
            String found = found(portal, one, answer);
            if (!found.equals(one.expected())) {
                wrong.add(one + ", but " + found);
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static String found(Portal portal, Case one, Answer answer) {
        return switch (one.kind()) {
            case "crisis" -> answer.crisis().orElse("-");
            case "unsure" -> answer.unsure()
                    ? "yes"
                    : "no: " + answer.items().get(0).getTitle();
            case "amount" -> Amounts.in(portal, answer).map(Item::getTitle).orElse("-");
            case "cites" -> answer.items().isEmpty()
                    ? "-"
                    : answer.items().get(0).getUrl();
            default -> throw new IllegalArgumentException(one.kind());
        };
    }

    private static List<Case> cases() throws IOException {
        return Files.readAllLines(CASES).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .map(cells -> new Case(cells[0], cells[1], cells[2]))
                .toList();
    }
}
