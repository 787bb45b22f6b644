package org.canopy.platform.rest;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.canopy.api.county.CellName;
import org.canopy.api.web.Page.TextSize;

/** What a reader has chosen: text size and language, in two cookies that carry the county's name and nothing of the reader. */
final class Choices {
    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.CHINESE, Locale.ENGLISH);

    private Choices() {}

    static TextSize size(HttpServletRequest request, CellName cell) {
        String wanted = cookie(request, "canopy-" + cell + "-size").orElse("");
        return Stream.of(TextSize.values())
                .filter(s -> s.name().equalsIgnoreCase(wanted))
                .findFirst()
                .orElse(TextSize.STANDARD);
    }

    static Locale locale(HttpServletRequest request, CellName cell) {
        return switch (cookie(request, "canopy-" + cell + "-lang").orElse("")) {
            case "en" -> Locale.ENGLISH;
            case "zh" -> Locale.SIMPLIFIED_CHINESE;
            default -> accepted(
                    Optional.ofNullable(request.getHeader("Accept-Language")).orElse(""));
        };
    }

    static Locale accepted(String header) {
        try {
            Locale best = header.isBlank() ? null : Locale.lookup(Locale.LanguageRange.parse(header), LANGUAGES);
            return Locale.ENGLISH.equals(best) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        } catch (IllegalArgumentException e) {
            return Locale.SIMPLIFIED_CHINESE;
        }
    }

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Stream::of)
                .filter(c -> c.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }
}
