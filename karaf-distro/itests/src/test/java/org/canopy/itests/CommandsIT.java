package org.canopy.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every command of the running Canopy, as its operator types it. */
@ExtendWith(Shared.class)
class CommandsIT {
    private final Distribution canopy;

    CommandsIT(Distribution canopy) {
        this.canopy = canopy;
    }

    /** What {@code help} lists below the script's own words. */
    private List<String> commands() throws IOException, InterruptedException {
        String help = canopy.canopy("help").words();
        String running = help.substring(help.indexOf("Commands of the running Canopy:"));
        return Pattern.compile("(?m)^  ([a-z-]+) ")
                .matcher(running)
                .results()
                .map(MatchResult::group)
                .map(String::trim)
                .collect(Collectors.toList());
    }

    @Test
    void eachSaysHowItIsUsedAndRefusesWhatItDoesNotKnow() throws Exception {
        assertTrue(
                commands()
                        .containsAll(List.of(
                                "content-import",
                                "search-evaluate",
                                "doctor",
                                "modules",
                                "vault-init",
                                "vault-unlock")),
                commands().toString());
        for (String command : commands()) {
            Distribution.Said help = canopy.canopy(command, "--help");
            assertEquals(0, help.code(), help.words());
            assertTrue(help.words().contains("bin/canopy " + command), help.words());
            assertEquals(2, canopy.canopy(command, "--nonsense").code(), command);
        }
    }

    @Test
    void eachThatPromisesJsonAnswersWithOneDocument() throws Exception {
        assertEquals(
                "ready",
                Json.of(canopy.canopy("status", "--json").words()).get("state").asText());
        Distribution.Said doctor = canopy.canopy("doctor", "--json");
        // a county that is no demonstration needs keys of its own, a second place for its ledger, a backup; nothing
        // else is wrong
        String wrong = Json.of(doctor.words()).get("wrong").toString();
        assertTrue(
                wrong.matches(
                        "\\[(\"(vault: county|audit: audit.copy of|backup: there is no backup of) \\w+:? [^\"]+\",?)*\\]"),
                doctor.words());
        assertEquals(canopy.pid(), Json.of(doctor.words()).get("pid").asLong());
        Distribution.Said modules = canopy.canopy("modules", "--json");
        assertEquals(
                Set.of("content", "records", "second"),
                Set.copyOf(Json.of(modules.words()).findValuesAsText("name")));
    }

    @Test
    void anUnknownOneIsRefusedByName() throws Exception {
        Distribution.Said said = canopy.canopy("no-such-command");
        assertEquals(2, said.code());
        assertTrue(said.words().contains("no-such-command"), said.words());
    }

    /** Server and client run under {@code LC_ALL=C}; the name is written in octal, since this JVM may not know Chinese. */
    @Test
    void aChineseFileInAChineseFolderIsImportedUnderAnyLocale() throws Exception {
        Path plain = Files.writeString(canopy.folder().resolve("law.md"), "# 甲法\n\n第一条 一。\n");
        String script = "f=$(printf '" + octal("法") + "') && mkdir \"$f\" && cd \"$f\" && cp '" + plain + "' \"$f.md\""
                + " && ../bin/canopy content-import \"$f.md\" --json && ../bin/canopy content-import \"$PWD/$f.md\"";
        Distribution.Said said = canopy.run(List.of("sh", "-c", "cd '" + canopy.folder() + "' && " + script));
        assertEquals(0, said.code(), said.words());
        assertTrue(said.words().contains("\"added\":1"), said.words());
        assertTrue(said.words().contains("未变  法.md"), said.words());
    }

    private static String octal(String text) {
        StringBuilder octal = new StringBuilder();
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            octal.append("\\%03o".formatted(one & 0xff));
        }
        return octal.toString();
    }
}
