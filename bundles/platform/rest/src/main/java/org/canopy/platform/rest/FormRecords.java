package org.canopy.platform.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a posted form into the same record that JSON is read into; {@code fields.name} is {@code name} of the map {@code fields}. */
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class FormRecords implements MessageBodyReader<Record> {
    private final ObjectMapper json;

    FormRecords(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type.isRecord();
    }

    @Override
    public Record readFrom(
            Class<Record> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        byte[] bytes = body.readAllBytes();
        try {
            return json.convertValue(fields(new String(bytes, StandardCharsets.UTF_8)), type);
        } catch (IllegalArgumentException e) {
            throw new WebApplicationException(e, 400);
        }
    }

    private static Map<String, Object> fields(String form) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (String pair : form.split("&")) {
            String[] parts = pair.split("=", 2);
            String name = URLDecoder.decode(parts[0], StandardCharsets.UTF_8);
            String value = parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8);
            if (!name.isEmpty()) {
                all.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
            }
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        all.forEach((name, values) -> put(fields, name, values.size() == 1 ? values.get(0) : values));
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, Object value) {
        int dot = name.indexOf('.');
        if (dot < 1) {
            fields.put(name, value);
        } else if (fields.computeIfAbsent(name.substring(0, dot), n -> new LinkedHashMap<>())
                instanceof Map<?, ?> inner) {
            @SuppressWarnings("unchecked")
            Map<String, Object> map = (Map<String, Object>) inner;
            map.put(name.substring(dot + 1), value);
        } else {
            throw new WebApplicationException(400);
        }
    }
}
