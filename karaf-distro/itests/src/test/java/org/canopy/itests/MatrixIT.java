package org.canopy.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every operation that the portal says it has, asked by nobody, by an account of each kind without a role, by the county's
 * administrator, and by another county's, in two counties. What an operation needs it says itself ({@code x-canopy-needs}): a
 * new one is asked the day it is written.
 */
@ExtendWith(Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatrixIT {
    private static final List<String> COUNTIES = List.of("demo", "linshui");
    private static final List<String> KINDS = List.of("STAFF", "UNIT", "ORGANISATION", "VOLUNTEER");
    private static final String ALL = "identity.own";
    private static final String ADMINISTRATOR = "administrator";

    private final Distribution canopy;
    private final Map<String, String> administrators = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> members = new LinkedHashMap<>();
    private final Map<String, String> victims = new LinkedHashMap<>();
    private int refused;

    MatrixIT(Distribution canopy) {
        this.canopy = canopy;
    }

    /** @param files whether it takes a form with files, which brings a token of its own along */
    private record Operation(String verb, String path, String needs, boolean files) {}

    @BeforeAll
    void peopleOfTwoCounties() throws IOException, InterruptedException {
        canopy.county("linshui", "临水县", "519923000000", "demo = true\nmodules = content, second");
        assertTrue(canopy.portal().within(Duration.ofSeconds(20), "/linshui/", answer -> answer.status() == 200));
        for (String county : COUNTIES) {
            Desk desk = new Desk(canopy, county);
            String administrator = desk.administrator("guanli-" + county);
            administrators.put(county, administrator);
            Map<String, String> here = new LinkedHashMap<>();
            for (String kind : KINDS) {
                here.put(kind, desk.member(administrator, "ren-" + kind.toLowerCase(), kind)[1]);
            }
            members.put(county, here);
            victims.put(county, desk.member(administrator, "mimi-" + county, "STAFF")[0]);
        }
    }

    @AfterAll
    void theSecondCountyGoes() throws IOException {
        Files.delete(canopy.folder().resolve("etc/org.canopy.county-linshui.cfg"));
    }

    @Test
    void everybodyGetsWhatTheyMayAndNothingOfAnybodyElse() throws Exception {
        for (String county : COUNTIES) {
            Desk desk = new Desk(canopy, county);
            List<Operation> operations = operations(desk);
            assertTrue(operations.stream().anyMatch(o -> o.path().equals("/accounts/{id}/reset")));
            assertTrue(operations.stream().anyMatch(o -> o.path().equals("/second")) == county.equals("linshui"));
            for (Operation o : operations) {
                ask(desk, o, "nobody", "X-No: cookie");
                ask(desk, o, "foreign", foreign(county));
            }
            for (Map.Entry<String, String> member : members.get(county).entrySet()) {
                for (Operation o : operations) {
                    ask(desk, o, member.getKey(), desk.own(member.getValue()));
                }
            }
            String own = desk.own(administrators.get(county));
            String list = desk.send("GET", "/accounts", "", own).body();
            assertTrue(list.contains("mimi-" + county), "the marker can be seen by who may");
            for (Operation o : operations) {
                ask(desk, o, ADMINISTRATOR, own);
            }
            Distribution.Said whole = canopy.canopy("audit-verify", county, "--json");
            assertEquals(0, whole.code(), whole.words());
            assertTrue(Json.of(whole.words()).get("lines").asLong() > 40, whole.words());
        }
        assertTrue(refused > 150, "only " + refused + " refusals");
    }

    /** The other county's administrator: with their own cookie, and with its value under this county's name. */
    private String foreign(String county) {
        String other = COUNTIES.get(1 - COUNTIES.indexOf(county));
        String token = administrators.get(other);
        return "Cookie: canopy-" + other + "-local=" + token + "; canopy-" + county + "-local=" + token;
    }

    /** Signing out last: the others want to be signed in. */
    private static List<Operation> operations(Desk desk) throws IOException {
        JsonNode paths = desk.send("GET", "/api/openapi.json", "").json().get("paths");
        List<Operation> all = new ArrayList<>();
        for (var path : paths.properties()) {
            for (var verb : path.getValue().properties()) {
                String needs = verb.getValue().path("x-canopy-needs").asText("");
                boolean files = verb.getValue().at("/requestBody/content").has("multipart/form-data");
                all.add(new Operation(verb.getKey().toUpperCase(), path.getKey(), needs, files));
            }
        }
        all.sort(java.util.Comparator.comparing((Operation o) -> o.path().equals("/signout"))
                .thenComparing(Operation::path));
        return all;
    }

    private void ask(Desk desk, Operation o, String who, String cookie) throws IOException {
        String path = o.path()
                .replace("{id}", victims.get(desk.county()))
                .replace("{module}", "nosuch")
                .replace("{turn}", "off")
                .replace("{offer}", "0".repeat(32))
                .replaceAll("\\{[^}]+}", "x");
        boolean reads = o.verb().equals("GET");
        Answer answer = o.files()
                ? desk.send(o.verb(), path, "", cookie, "Content-Type: multipart/form-data; boundary=x")
                : desk.send(o.verb(), path, reads ? "" : "{}", cookie);
        String what = who + " " + o.verb() + " /" + desk.county() + path + "\n" + answer.raw();
        int wanted = refusal(o, who);
        if (wanted == 0) {
            assertTrue(answer.status() != 403 || o.files(), what);
            assertTrue(answer.status() != 401 || path.startsWith("/signin"), what);
        } else {
            refused++;
            assertEquals(wanted, answer.status(), what);
            assertEquals("application/problem+json", answer.header("Content-Type"), what);
            assertEquals("", answer.header("Set-Cookie"), what);
            tellsNothing(desk.county(), answer, what);
            if (reads) {
                Answer page = desk.send("GET", path, "", cookie, "Accept: text/html");
                assertEquals(wanted == 401 ? 303 : 403, page.status(), what);
                if (!who.equals(ADMINISTRATOR)) {
                    tellsNothing(desk.county(), page, what); // theirs bears their own name
                }
            }
        }
    }

    private static int refusal(Operation o, String who) {
        if (o.needs().isEmpty()) {
            return 0;
        }
        if (who.equals(ADMINISTRATOR)) {
            // who gives the roles of approving and reviewing has none of them by that
            return o.needs().startsWith("access.") ? 403 : 0;
        }
        if (who.equals("nobody") || who.equals("foreign")) {
            return 401;
        }
        return o.needs().equals(ALL) ? 0 : 403;
    }

    private void tellsNothing(String county, Answer answer, String what) {
        for (String secret : List.of("mimi-", "guanli-", "sealed", "argon2")) {
            assertFalse(answer.body().contains(secret), what);
        }
        // A page carries its own address, which whoever asked wrote; a problem carries nothing of it.
        boolean page = answer.status() == 303 || answer.header("Content-Type").startsWith("text/html");
        assertTrue(page || !answer.raw().contains(victims.get(county)), what);
    }
}
