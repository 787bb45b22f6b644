package org.canopy.modules.content.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** The word lists that ship with the module, and the one spelling in which they are compared. */
public final class Words {
    private Words() {}

    public static List<String> lines(String file) {
        try (InputStream in = Words.class.getResourceAsStream("/starter/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the module lacks starter/" + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Width and case folded; without blanks and punctuation. */
    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{P}\\p{S}]+", "");
    }
}
