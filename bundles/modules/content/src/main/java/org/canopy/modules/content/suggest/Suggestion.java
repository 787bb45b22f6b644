package org.canopy.modules.content.suggest;

import java.util.List;
import java.util.stream.Stream;

/**
 * Something that can be asked for.
 *
 * @param kind {@code explainer}, {@code law} or {@code topic}
 * @param also other names: 未保法
 * @param path where it leads, without the county's prefix
 */
public record Suggestion(String kind, String title, List<String> also, String path) {
    Stream<String> names() {
        return Stream.concat(Stream.of(title), also.stream());
    }
}
