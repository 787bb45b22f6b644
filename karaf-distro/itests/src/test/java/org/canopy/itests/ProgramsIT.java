package org.canopy.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a program reads of us before it speaks with us: OpenAPI 3.1. */
@ExtendWith(Shared.class)
class ProgramsIT {
    private final JsonNode openApi;

    ProgramsIT(Distribution canopy) throws IOException {
        openApi = canopy.portal().get("/api/openapi.json").json();
    }

    @Test
    void itIsOpenApiAsTheStandardWantsIt() {
        assertTrue(
                openApi.get("openapi").asText().matches("3\\.1\\.\\d+"),
                openApi.get("openapi").asText());
        assertFalse(openApi.at("/info/title").asText().isEmpty());
        assertFalse(openApi.at("/info/version").asText().isEmpty());
        Set<String> ids = new HashSet<>();
        operations((name, operation) -> {
            assertTrue(ids.add(operation.get("operationId").asText()), name + ": operationId is no id");
            assertFalse(operation.get("responses").isEmpty(), name + ": no response");
            operation
                    .get("responses")
                    .forEach(answer ->
                            assertFalse(answer.get("description").asText().isEmpty(), name));
            assertEquals(inBraces(name), parameters(operation, "path"), name + ": path parameters");
            operation.get("parameters").forEach(parameter -> {
                assertTrue(
                        Set.of("path", "query", "header", "cookie")
                                .contains(parameter.get("in").asText()),
                        name);
                assertEquals(
                        parameter.get("in").asText().equals("path"),
                        parameter.path("required").asBoolean(),
                        name);
                assertTrue(parameter.get("schema").isObject(), name);
            });
        });
    }

    @Test
    void everyOperationOfContentStandsInItWithWhatItTakesAndGives() {
        Map<String, Set<String>> wanted = Map.ofEntries(
                Map.entry("get /search", Set.of("q", "limit", "offset", "kind", "protection", "audience", "on")),
                Map.entry("post /search", Set.of()),
                Map.entry("get /laws", Set.of()),
                Map.entry("get /law/{id}", Set.of("id", "on")),
                Map.entry("get /law/{id}/versions", Set.of("id", "on")),
                Map.entry("get /law/{id}/{version}", Set.of("id", "version")),
                Map.entry("get /law/{id}/{version}/{anchor}", Set.of("id", "version", "anchor")),
                Map.entry("get /explainers", Set.of("audience", "protection")),
                Map.entry("get /explainers/{id}", Set.of("id")),
                Map.entry("get /search/suggest", Set.of("q")),
                Map.entry("get /search/suggest/titles", Set.of()));
        Set<String> found = new TreeSet<>();
        operations((name, operation) -> {
            if (operation.get("tags").toString().equals("[\"content\"]")) {
                found.add(name);
                assertEquals(wanted.get(name), parameters(operation, "path", "query"), name);
                assertTrue(operation.at("/responses/200").isObject(), name);
                assertTrue(
                        operation
                                .at("/responses/default/content/application~1problem+json")
                                .isObject(),
                        name);
            }
        });
        assertEquals(new TreeSet<>(wanted.keySet()), found);
        assertTrue(openApi.at("/paths/~1search/post/requestBody/content/application~1json")
                .isObject());
        JsonNode answer = openApi.at("/paths/~1search/get/responses/200/content/application~1json/schema/properties");
        assertEquals("object", answer.at("/items/items/type").asText(), answer.toString());
        assertEquals("integer", answer.at("/total/type").asText(), answer.toString());
    }

    private void operations(BiConsumer<String, JsonNode> look) {
        for (var path : openApi.get("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                look.accept(operation.getKey() + " " + path.getKey(), operation.getValue());
            }
        }
    }

    private static Set<String> parameters(JsonNode operation, String... places) {
        List<String> in = Arrays.asList(places);
        return StreamSupport.stream(operation.get("parameters").spliterator(), false)
                .filter(parameter -> in.contains(parameter.get("in").asText()))
                .map(parameter -> parameter.get("name").asText())
                .collect(Collectors.toSet());
    }

    private static Set<String> inBraces(String path) {
        return Pattern.compile("(?<=\\{)[^}]+")
                .matcher(path)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }
}
