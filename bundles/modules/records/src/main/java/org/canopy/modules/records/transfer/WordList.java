package org.canopy.modules.records.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Words of counties for what we have a code for; a resource with lines {@code code = word, word}. */
final class WordList {
    private final Map<String, String> codes = new LinkedHashMap<>();

    WordList(String resource) {
        try (InputStream in = Optional.ofNullable(WordList.class.getResourceAsStream(resource))
                .orElseThrow(() -> new IllegalStateException("missing in this bundle: " + resource))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && line.contains("="))
                    .forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        int at = line.indexOf('=');
        for (String word : line.substring(at + 1).split("[,，]")) {
            codes.putIfAbsent(plain(word), line.substring(0, at).strip());
        }
    }

    Optional<String> code(String word) {
        return Optional.ofNullable(codes.get(plain(word)));
    }

    /** The first word of a code. */
    Optional<String> word(String code) {
        return codes.entrySet().stream()
                .filter(one -> one.getValue().equals(code))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Width, case, blanks, brackets and punctuation do not count. */
    static String plain(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Punct}、，。：；（）]+", "")
                .toUpperCase(Locale.ROOT);
    }
}
