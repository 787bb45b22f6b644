package org.canopy.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every subset of the installed modules in one county: what is on answers, what is off does not, the home page always does. */
@ExtendWith(Shared.class)
class CombinationsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String JSON = "application/json";

    private final Distribution canopy;
    private final Portal portal;

    CombinationsIT(Distribution canopy) {
        this.canopy = canopy;
        this.portal = canopy.portal();
    }

    @AfterEach
    void asBefore() throws IOException {
        canopy.county("demo", "青禾县", "519921000000", Distribution.DEMO);
    }

    /** Each module's pages that take nothing, those that want somebody signed in too, as the portal's own list of operations names them. */
    private Map<String, List<String>> pages() throws Exception {
        List<String> names = new ArrayList<>();
        Json.of(canopy.canopy("modules", "--json").words())
                .forEach(module -> names.add(module.get("name").asText()));
        switched(names);
        assertTrue(portal.within(PATIENCE, "/demo/second", answer -> answer.status() == 200));
        Map<String, List<String>> pages = new TreeMap<>();
        names.forEach(name -> pages.put(name, new ArrayList<>()));
        for (var path : portal.get("/demo/api/openapi.json").json().get("paths").properties()) {
            JsonNode get = path.getValue().path("get");
            List<String> own = pages.get(get.at("/tags/0").asText());
            if (own != null && !get.isMissingNode() && !path.getKey().contains("{")) {
                own.add(path.getKey());
            }
        }
        return pages;
    }

    private void switched(Collection<String> on) throws IOException {
        canopy.county(
                "demo", "青禾县", "519921000000", "demo = true\nbyDefault = true\nmodules = " + String.join(", ", on));
    }

    @Test
    void everyCombinationStartsAndAnswers() throws Exception {
        Map<String, List<String>> pages = pages();
        assertTrue(pages.keySet().containsAll(Set.of("content", "second")), pages.toString());
        List<String> names = List.copyOf(pages.keySet());
        for (int chosen = 0; chosen < 1 << names.size(); chosen++) {
            Set<String> on = new LinkedHashSet<>();
            for (int i = 0; i < names.size(); i++) {
                if ((chosen & 1 << i) != 0) {
                    on.add(names.get(i));
                }
            }
            check(on, pages);
        }
    }

    private void check(Set<String> on, Map<String, List<String>> pages) throws Exception {
        switched(on);
        for (Map.Entry<String, List<String>> module : pages.entrySet()) {
            boolean here = on.contains(module.getKey());
            assertFalse(module.getValue().isEmpty(), module.getKey() + " has no page to try");
            for (String page : module.getValue()) {
                assertTrue(
                        portal.within(
                                PATIENCE,
                                "/demo" + page,
                                answer -> here
                                        ? answer.status() < 400 || answer.status() == 401
                                        : answer.status() == 404),
                        on + ": " + page + " answers "
                                + portal.get("/demo" + page, "Accept: " + JSON).raw());
            }
        }
        assertEquals(200, portal.get("/demo/").status(), on + ": home");
        int search = portal.get("/demo/search?q=x").status();
        assertEquals(on.contains("content") ? 200 : 404, search, on + ": search");
    }
}
