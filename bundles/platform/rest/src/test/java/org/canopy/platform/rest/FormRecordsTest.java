package org.canopy.platform.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormRecordsTest {
    record Posted(String kind, List<String> roles, Map<String, String> fields) {}

    private static Record read(String form) throws IOException {
        ObjectMapper json = new ObjectMapper()
                .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        @SuppressWarnings({"unchecked", "rawtypes"})
        Class<Record> type = (Class) Posted.class;
        return new FormRecords(json)
                .readFrom(
                        type,
                        type,
                        new Annotation[0],
                        MediaType.APPLICATION_FORM_URLENCODED_TYPE,
                        new MultivaluedHashMap<>(),
                        new ByteArrayInputStream(form.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aDotLeadsIntoAMap() throws IOException {
        assertEquals(
                new Posted("note", List.of("a", "b"), Map.of("on", "2026-03-01", "a.b", "一 二")),
                read("kind=note&roles=a&roles=b&fields.on=2026-03-01&fields.a.b=%E4%B8%80+%E4%BA%8C&.x=1"));
    }

    @Test
    void whatIsATextAndAMapAtOnceIsNoForm() {
        assertThrows(WebApplicationException.class, () -> read("fields=x&fields.on=y"));
    }
}
