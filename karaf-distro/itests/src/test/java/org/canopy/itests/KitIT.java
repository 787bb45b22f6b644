package org.canopy.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A newcomer follows {@code docs/modules/write-a-module.md}, command by command, and sees the page. */
class KitIT {
    private static final Path GUIDE = Path.of("../../docs/modules/write-a-module.md");
    private static final Pattern COMMANDS = Pattern.compile("(?s)```sh\\n(.*?)```");

    @Test
    void fromAnEmptyFolderToAPageInThePortal() throws Exception {
        Distribution canopy = Distribution.unpacked("kit");
        Path repository = Checkout.beside(
                Path.of(System.getProperty("canopy.repository")),
                canopy.folder().resolve("repository"));
        Checkout.install(Path.of("../.."), repository);
        Path desk = Files.createDirectory(canopy.folder().resolve("desk"));
        // as on the newcomer's own machine: how this checkout wants Maven to run does not reach there
        Files.createDirectory(desk.resolve(".mvn"));
        canopy.start();
        try {
            follow(canopy, desk, repository);
            try (Stream<Path> files = Files.walk(desk.resolve("notices/src/main"))) {
                assertEquals(
                        6,
                        files.filter(Files::isRegularFile)
                                .filter(file -> !file.toString().contains("/kar/"))
                                .count(),
                        "source files");
            }
            isThere(canopy.portal());
        } finally {
            canopy.stop();
        }
    }

    private static void follow(Distribution canopy, Path desk, Path repository)
            throws IOException, InterruptedException {
        List<String> blocks = COMMANDS.matcher(Files.readString(GUIDE))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        Files.writeString(desk.resolve("steps.sh"), "set -e\n" + String.join("\n", blocks));
        Distribution.Said said = canopy.run(
                List.of("sh", "-c", "cd '" + desk + "' && sh ./steps.sh"),
                Maven.surroundings(canopy.folder(), desk, repository));
        assertEquals(0, said.code(), said.words());
        assertTrue(said.words().contains("Running cn.qinghe.notices.web.BoardTest"), said.words());
    }

    /** Asked again where the first drawing of a widget was late, and its place was left to it. */
    private static String home(Portal portal) throws IOException {
        String page = "";
        for (int i = 0; i < 20 && !page.contains("1 people"); i++) {
            page = portal.get("/qinghe/", "Accept-Language: en").body();
        }
        return page;
    }

    private static void isThere(Portal portal) throws IOException {
        Answer page = portal.get("/qinghe/notices", "Accept-Language: zh-CN");
        assertEquals(200, page.status(), page.raw());
        assertTrue(page.body().contains("<h1>便民公告</h1>"), page.body());
        assertEquals(
                303,
                portal.post("/qinghe/notices", "application/x-www-form-urlencoded", "")
                        .status());
        assertEquals(
                1,
                portal.get("/qinghe/notices", "Accept: application/json")
                        .json()
                        .get("thanks")
                        .asInt());
        String home = home(portal);
        assertTrue(home.contains(">Notices</a>") && home.contains("1 people found it useful."), home);
        assertEquals(404, portal.get("/notices").status(), "the other county has it off");
        assertTrue(!portal.get("/").body().contains("notices"), "not a word of it there");
    }
}
