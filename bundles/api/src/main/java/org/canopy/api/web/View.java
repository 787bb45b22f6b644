package org.canopy.api.web;

import java.util.Optional;

/**
 * What a resource answers: the name of a template and the model it draws. The same record is the JSON answer.
 *
 * @param template template name within the module: {@code queue} is {@code src/main/jte/<module>/queue.jte}
 * @param model a record; its JSON form is public API
 * @param title words for the page's title where they come from data; otherwise the string {@code <template>.title}
 * @param status HTTP status, 200 unless said
 * @param caching whether the answer may be kept and compared ({@code ETag})
 */
public record View<M>(String template, M model, Optional<String> title, int status, Caching caching) {
    /** How an answer may be kept. */
    public enum Caching {
        /** Kept and compared each time: {@code no-cache} with an {@code ETag}. */
        COMPARED,
        /** Never kept anywhere: {@code no-store}. */
        NEVER
    }

    public static <M> View<M> of(String template, M model) {
        return new View<>(template, model, Optional.empty(), 200, Caching.COMPARED);
    }

    public View<M> titled(String words) {
        return new View<>(template, model, Optional.of(words), status, caching);
    }

    public View<M> withStatus(int code) {
        return new View<>(template, model, title, code, caching);
    }

    public View<M> neverKept() {
        return new View<>(template, model, title, status, Caching.NEVER);
    }
}
