package org.canopy.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a county decides, and what it can take away: the ways of the operator, against the download. */
@ExtendWith(Shared.class)
class PoliciesIT {
    private static final String POLICY = "second.rhythm";

    private final Distribution canopy;
    private final Portal portal;
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    PoliciesIT(Distribution canopy) {
        this.canopy = canopy;
        this.portal = canopy.portal();
    }

    private Path write(String division, LocalDate day, String text) throws IOException {
        Path file = canopy.folder().resolve("etc/policies/" + division + "/" + POLICY + "/" + day + ".properties");
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Distribution.Said adopt(LocalDate day) throws Exception {
        return canopy.canopy("policy-adopt", "qinghe", POLICY, day.toString(), "--by", "县民政局 某某", "--json");
    }

    private String rhythm(Object of) throws IOException {
        return portal.get("/qinghe/second/rhythm/" + of).body();
    }

    /** Province and county, two versions; a decision of the first is worked out under the first when its file is long gone. */
    @Test
    void aDecisionReplaysUnderItsOwnVersion() throws Exception {
        assertEquals("nothing", rhythm(today), "no number of ours");
        LocalDate past = today.minusDays(30);
        Path province = write("51", past, "days.old = 30\ndays.gone = 90\n");
        Path county = write("519922", past, "# 本县\ndays.old = 14\n");
        assertEquals(
                1,
                canopy.canopy("policy-adopt", "qinghe", POLICY, past.toString()).code(),
                "by nobody");
        JsonNode first = Json.of(adopt(past).words());
        assertTrue(first.get("changed").asBoolean(), first.toString());
        String version = first.get("version").asText();
        assertEquals(version + " 14", rhythm(today));

        LocalDate next = today.plusDays(7);
        Path bad = write("519922", next, "days.old = soon\n");
        Distribution.Said refused = adopt(next);
        assertEquals(1, refused.code());
        assertTrue(
                refused.words().contains("519922/second.rhythm/" + next + ".properties:1: days.old: write"),
                refused.words());
        Files.writeString(bad, "days.old = 7\n");
        assertEquals(
                303,
                portal.post("/qinghe/second", "application/json", "{\"words\":\"touched\"}")
                        .status());
        JsonNode difference =
                Json.of(canopy.canopy("policy-diff", "qinghe", POLICY, past.toString(), next.toString(), "--json")
                        .words());
        assertEquals("14", difference.at("/changes/0/before").asText(), difference.toString());
        assertEquals("7", difference.at("/changes/0/after").asText());
        assertTrue(difference.at("/affected").size() > 0, difference.toString());
        assertTrue(!difference.toString().contains("touched"), "ids, no words");
        assertEquals(0, adopt(next).code());

        Files.delete(county);
        Files.writeString(province, "days.old = 1\n");
        assertTrue(rhythm(next).endsWith(" 7"), rhythm(next));
        assertEquals(version + " 14", rhythm(version));
        assertEquals(version + " 14", rhythm(today));
        assertEquals("nothing", portal.get("/qinghe/second/rhythm/2020-01-01").body());
        Distribution.Said meddled = adopt(next.plusDays(1));
        assertEquals(1, meddled.code());
        assertTrue(meddled.words().contains("write a new file with a later day"), meddled.words());
        assertEquals(0, canopy.canopy("audit-verify", "qinghe").code());
    }

    /** Off is not gone: all that the module wrote can be taken away, on and off alike. */
    @Test
    void whatAModuleStoredCanBeTakenAway() throws Exception {
        assertEquals(
                303,
                portal.post("/qinghe/second", "application/json", "{\"words\":\"便条\"}")
                        .status());
        int notes = portal.get("/qinghe/second", "Accept: application/json")
                .json()
                .get("words")
                .size();
        Path file = canopy.folder().resolve("second-off.zip");
        canopy.canopy("module-disable", "qinghe", "second");
        try {
            Distribution.Said said = canopy.canopy("module-export", "qinghe", "second", file.toString());
            assertEquals(0, said.code(), said.words());
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            try (ZipFile zip = new ZipFile(file.toFile())) {
                JsonNode all = Json.of(new String(
                        zip.getInputStream(zip.getEntry("canopy-export.json")).readAllBytes(), "UTF-8"));
                assertEquals("002", all.get("dataVersion").asText(), all.toString());
                JsonNode table = null;
                for (JsonNode one : all.get("tables")) {
                    table = one.get("table").asText().equals("second_note") ? one : table;
                }
                assertEquals(notes, table.get("rows").asInt(), all.toString());
            }
            Distribution.Said again = canopy.canopy("module-export", "qinghe", "second", file.toString());
            assertTrue(again.code() == 1 && again.words().contains("is there already"), again.words());
        } finally {
            canopy.canopy("module-enable", "qinghe", "second");
        }
        assertEquals(
                1, canopy.canopy("module-export", "qinghe", "nosuch", "x.zip").code());
    }
}
