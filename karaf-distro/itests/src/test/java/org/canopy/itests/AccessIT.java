package org.canopy.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From asking to the year's report, in the download: a module's guarded record, four people, the vault's own lock. */
@ExtendWith(Shared.class)
class AccessIT {
    private static final String COUNTY = "lin";
    private static final String WORDS = "只有办案的人能看";

    private final Distribution canopy;
    private final Desk desk;

    AccessIT(Distribution canopy) {
        this.canopy = canopy;
        this.desk = new Desk(canopy, COUNTY);
    }

    @AfterEach
    void theCountyGoes() throws IOException {
        Files.deleteIfExists(canopy.folder().resolve("etc/org.canopy.county-" + COUNTY + ".cfg"));
    }

    private String member(String administrator, String name, String role) throws IOException {
        String[] member = desk.member(administrator, name, "STAFF");
        Answer given = desk.send(
                "POST",
                "/accounts/" + member[0] + "/roles",
                "{\"role\":\"" + role + "\",\"division\":\"519925\",\"since\":\"2026-01-01\"}",
                desk.own(administrator));
        assertEquals(303, given.status(), given.raw());
        return desk.own(member[1]);
    }

    private Answer open(String record, String sealed, String who) throws IOException {
        return desk.send(
                "POST",
                "/second/secret/open",
                "{\"id\":\"" + record + "\",\"words\":\"" + sealed + "\"}",
                who,
                "Accept: text/plain, application/problem+json");
    }

    private String seal(String record, String who) throws IOException {
        Answer sealed = desk.send(
                "POST",
                "/second/secret/seal",
                "{\"id\":\"" + record + "\",\"words\":\"" + WORDS + "\"}",
                who,
                "Accept: text/plain");
        assertEquals(200, sealed.status(), sealed.raw());
        return sealed.body().strip();
    }

    private Answer ask(String record, String kind, String who) throws IOException {
        return desk.send(
                "POST",
                "/access/ask",
                "{\"subject\":\"second/secret:" + record + "\",\"kind\":\"" + kind
                        + "\",\"purpose\":\"case-handling\",\"basis\":\"STATUTORY_DUTY\",\"minutes\":\"30\",\"words\":\"走访要用\"}",
                who);
    }

    private String asked(String record, String kind, String who) throws IOException {
        Answer asked = ask(record, kind, who);
        assertEquals(303, asked.status(), asked.raw());
        return asked.header("Location").replaceAll(".*(/access/[a-z2-7]{26})$", "$1");
    }

    private void did(String path, String body, String who) throws IOException {
        Answer done = desk.send("POST", path, body, who);
        assertEquals(303, done.status(), done.raw());
    }

    /** The page, and that a name of the template's strings is missing nowhere. */
    private void drawn(String path, String words, String who) throws IOException {
        Answer page = desk.send("GET", path, "", who, "Accept: text/html");
        assertEquals(200, page.status(), page.raw());
        assertTrue(page.body().contains(words), page.body());
        assertFalse(page.body().contains(WORDS), "no page of access shows what stands in a record");
    }

    @Test
    void nobodyReadsAGuardedRecordWithoutLeave() throws Exception {
        canopy.county(COUNTY, "临水县", "519925000000", "demo = true\nmodules = second");
        assertTrue(canopy.portal().within(Duration.ofSeconds(20), "/" + COUNTY + "/", a -> a.status() == 200));
        String administrator = desk.administrator("guanli-" + COUNTY);
        String worker = member(administrator, "gongzuo", "protection-duty");
        String lead = member(administrator, "fuze", "protection-lead");
        String duty = member(administrator, "zhiban", "protection-duty");
        String auditor = member(administrator, "jiandu", "auditor");

        String first = seal("s1", worker);
        String other = seal("s2", worker);
        for (String who : new String[] {worker, lead, desk.own(administrator)}) {
            Answer refused = open("s1", first, who);
            assertEquals(403, refused.status(), refused.raw());
            assertTrue(refused.body().contains("access-refused"), refused.raw());
        }

        String request = asked("s1", "ASK", worker);
        assertEquals(
                422,
                desk.send("POST", request + "/approve", "{\"minutes\":\"30\"}", worker)
                        .status());
        did(request + "/approve", "{\"minutes\":\"30\"}", lead);
        assertEquals(WORDS, open("s1", first, worker).body().strip());
        assertEquals(403, open("s2", other, worker).status());

        String glass = asked("s2", "GLASS", worker);
        did(glass + "/confirm", "{}", duty);
        assertEquals(WORDS, open("s2", other, worker).body().strip());
        assertEquals(422, ask("s3", "ASK", worker).status(), "first the review");
        JsonNode waiting = desk.send("GET", "/access", "", auditor).json();
        assertEquals(1, waiting.get("review").size(), waiting.toString());
        assertTrue(desk.send("GET", "/access", "", auditor, "Accept: text/html")
                .body()
                .contains("查阅审批（1）"));
        did(glass + "/review", "{\"outcome\":\"JUSTIFIED\",\"words\":\"属实\"}", auditor);
        asked("s3", "ASK", worker);

        Answer readers = desk.send("GET", "/access/readers?subject=second/secret:s2", "", auditor);
        assertEquals(200, readers.status(), readers.raw());
        JsonNode entries = readers.json().at("/days/0/entries");
        assertTrue(entries.toString().contains("\"act\":\"vault.open\""), entries.toString());
        assertTrue(entries.toString().contains("\"kind\":\"BREAK_GLASS\""), entries.toString());
        assertTrue(entries.toString().contains("gongzuo"), entries.toString());
        assertEquals(
                403,
                desk.send("GET", "/access/readers?subject=second/secret:s2", "", worker)
                        .status());
        assertTrue(desk.send("GET", "/access/alerts", "", auditor, "Accept: text/html")
                .body()
                .contains("示例规则"));

        drawn("/access/ask?subject=second/secret:s3", "申请查阅", worker);
        drawn("/access/ask?subject=second/secret:s3&glass=true", "紧急查阅", worker);
        drawn(request, "走访要用", worker);
        drawn(glass, "理由充分", auditor);
        drawn("/access/readers?subject=second/secret:s2", "想看，被拒绝", auditor);
        drawn("/access", "年度审计", auditor);
        assertEquals(404, desk.send("GET", request, "", duty).status(), "none of their business");

        Path report = canopy.folder().resolve("access-report.zip");
        int year = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear();
        Distribution.Said said = canopy.canopy("audit-export", COUNTY, Integer.toString(year), report.toString());
        assertEquals(0, said.code(), said.words());
        assertFalse(Files.readString(report, java.nio.charset.StandardCharsets.ISO_8859_1)
                .contains(WORDS));
        assertEquals(0, canopy.canopy("audit-verify", COUNTY).code());
    }
}
