package org.canopy.platform.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.canopy.api.web.Upload;

/** Reads a form up to its file, and leaves the file to whoever takes it. */
@Consumes(MediaType.MULTIPART_FORM_DATA)
final class UploadReader implements MessageBodyReader<Upload> {
    private static final Pattern BOUNDARY = Pattern.compile("[\\w'()+,./:=? -]{1,70}");
    private static final Pattern NAME = Pattern.compile("(?i)Content-Disposition:[^\\r\\n]*;\\s*name=\"([^\"]*)\"");
    private static final Pattern FILE = Pattern.compile("(?i)Content-Disposition:[^\\r\\n]*;\\s*filename=\"([^\"]*)\"");
    private static final int MOST = 64 << 10;

    /** @param file to be read once */
    private record Read(Map<String, String> fields, String fileName, InputStream file) implements Upload {}

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == Upload.class;
    }

    @Override
    public Upload readFrom(
            Class<Upload> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        String boundary = Optional.ofNullable(media.getParameters().get("boundary"))
                .filter(text -> BOUNDARY.matcher(text).matches())
                .orElseThrow(() -> new WebApplicationException(400));
        Parts parts = new Parts(body, boundary);
        Map<String, String> fields = new LinkedHashMap<>();
        int left = MOST;
        for (String head = parts.next(); !head.isEmpty(); head = parts.next()) {
            Optional<String> file = first(FILE, head);
            if (file.isPresent()) {
                return new Read(Map.copyOf(fields), plain(file.get()), parts.body());
            }
            byte[] value = parts.body().readNBytes(left + 1);
            left -= value.length;
            if (left < 0) {
                throw new WebApplicationException(413);
            }
            String name = first(NAME, head).orElseThrow(() -> new WebApplicationException(400));
            fields.put(name, new String(value, StandardCharsets.UTF_8));
        }
        return new Read(Map.copyOf(fields), "", InputStream.nullInputStream());
    }

    private static Optional<String> first(Pattern pattern, String head) {
        Matcher found = pattern.matcher(head);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    /** Without folders, which old browsers send along. */
    private static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return last.replace("%22", "\"").replaceAll("\\p{Cntrl}", "");
    }
}
