package org.canopy.platform.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.canopy.api.web.View;

/**
 * OpenAPI 3.1 over all modules, read from the resources' own annotations: no scanner that would have to see into the
 * modules' class loaders, and no library that would keep them.
 */
final class OpenApi {
    /** Permission that an operation needs; where it is missing the operation is public. */
    static final String NEEDS = "x-canopy-needs";

    private final ObjectMapper json = new ObjectMapper();
    private final ObjectNode root = json.createObjectNode();
    private final ObjectNode paths;

    OpenApi() {
        root.put("openapi", "3.1.0");
        root.putObject("info").put("title", "Canopy").put("version", "0.1");
        paths = root.putObject("paths");
    }

    ObjectNode document() {
        return root;
    }

    void add(String module, Class<?> resource) {
        String first = Optional.ofNullable(resource.getAnnotation(Path.class))
                .map(Path::value)
                .orElse("");
        for (Method method : resource.getMethods()) {
            Optional<String> verb = verb(method);
            if (verb.isPresent()) {
                String second = Optional.ofNullable(method.getAnnotation(Path.class))
                        .map(Path::value)
                        .orElse("");
                ObjectNode operation = operation(module, verb.get(), clean(first + "/" + second), method);
                NeedsGuard.needs(resource, method).ifPresent(needs -> operation.put(NEEDS, needs.value()));
            }
        }
    }

    private ObjectNode operation(String module, String verb, String path, Method method) {
        ObjectNode here = paths.has(path) ? (ObjectNode) paths.get(path) : paths.putObject(path);
        ObjectNode operation = here.putObject(verb.toLowerCase(Locale.ROOT));
        operation.putArray("tags").add(module);
        operation.put(
                "operationId",
                (verb.toLowerCase(Locale.ROOT) + path).replaceAll("\\W+", "-").replaceAll("-$", ""));
        var parameters = operation.putArray("parameters");
        for (Parameter parameter : method.getParameters()) {
            name(parameter).ifPresent(n -> {
                ObjectNode p = parameters.addObject().put("name", n.name()).put("in", n.in());
                if (n.in().equals("path")) {
                    p.put("required", true);
                }
                p.set("schema", schema(parameter.getParameterizedType(), 0));
            });
            if (parameter.getType().isRecord() && name(parameter).isEmpty() && parameter.getAnnotations().length == 0) {
                operation
                        .putObject("requestBody")
                        .putObject("content")
                        .putObject("application/json")
                        .set("schema", schema(parameter.getType(), 0));
            }
        }
        if (consumes(method).contains(MediaType.MULTIPART_FORM_DATA)) {
            operation
                    .putObject("requestBody")
                    .putObject("content")
                    .putObject(MediaType.MULTIPART_FORM_DATA)
                    .putObject("schema")
                    .put("type", "object");
        }
        ObjectNode responses = operation.putObject("responses");
        ObjectNode ok = responses.putObject("200").put("description", "OK");
        model(method)
                .ifPresent(m ->
                        ok.putObject("content").putObject("application/json").set("schema", schema(m, 0)));
        responses
                .putObject("default")
                .put("description", "RFC 9457")
                .putObject("content")
                .putObject("application/problem+json")
                .putObject("schema")
                .put("type", "object");
        return operation;
    }

    private static List<String> consumes(Method method) {
        Consumes consumes = method.getAnnotation(Consumes.class);
        return consumes == null ? List.of() : List.of(consumes.value());
    }

    private record Name(String name, String in) {}

    private static Optional<Name> name(Parameter parameter) {
        QueryParam query = parameter.getAnnotation(QueryParam.class);
        PathParam path = parameter.getAnnotation(PathParam.class);
        return query != null
                ? Optional.of(new Name(query.value(), "query"))
                : path != null ? Optional.of(new Name(path.value(), "path")) : Optional.empty();
    }

    private static Optional<Type> model(Method method) {
        return method.getGenericReturnType() instanceof ParameterizedType type && type.getRawType() == View.class
                ? Optional.of(type.getActualTypeArguments()[0])
                : Optional.empty();
    }

    private ObjectNode schema(Type type, int depth) {
        ObjectNode schema = json.createObjectNode();
        if (type instanceof ParameterizedType generic) {
            Class<?> raw = (Class<?>) generic.getRawType();
            if (raw == Optional.class) {
                return schema(generic.getActualTypeArguments()[0], depth);
            }
            if (List.class.isAssignableFrom(raw)) {
                schema.put("type", "array").set("items", schema(generic.getActualTypeArguments()[0], depth + 1));
                return schema;
            }
            return schema.put("type", "object");
        }
        if (!(type instanceof Class<?> plain)) {
            return schema;
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return schema.put("type", "boolean");
        }
        if (plain == int.class || plain == long.class || plain == Integer.class || plain == Long.class) {
            return schema.put("type", "integer");
        }
        if (plain == double.class || plain == float.class) {
            return schema.put("type", "number");
        }
        if (plain.isRecord() && depth < 6) {
            ObjectNode properties = schema.put("type", "object").putObject("properties");
            Stream.of(plain.getRecordComponents())
                    .forEach(c -> properties.set(c.getName(), schema(c.getGenericType(), depth + 1)));
            return schema;
        }
        return schema.put("type", plain.isEnum() || plain.getName().startsWith("java.") ? "string" : "object");
    }

    private static Optional<String> verb(Method method) {
        return Stream.of(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(t -> t.getAnnotation(HttpMethod.class))
                .filter(h -> h != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    /** {@code {day: [0-9]{4}}} is {@code {day}} to programs: OpenAPI's templates know names only. */
    static String withoutPatterns(String path) {
        StringBuilder out = new StringBuilder();
        int depth = 0;
        boolean pattern = false;
        for (char c : path.toCharArray()) {
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            pattern = depth > 0 && (pattern || c == ':');
            if (!pattern && !Character.isWhitespace(c)) {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static String clean(String path) {
        String one = withoutPatterns(("/" + path).replaceAll("/+", "/"));
        return one.length() > 1 && one.endsWith("/") ? one.substring(0, one.length() - 1) : one;
    }
}
