package org.canopy.platform.trust;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.canopy.api.county.ModuleName;
import org.canopy.api.module.Asked;
import org.canopy.api.module.Asks;
import org.canopy.api.packages.PackageOffer;
import org.canopy.api.packages.PackageOutcome.Step;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/**
 * {@code canopy-module.json}: what a package says of itself. An unknown word is refused: a misspelt {@code permission}
 * would ask for nothing, and nobody would know why.
 *
 * @param java the lowest Java it runs on
 * @param api ranges of versions of our api packages it was written for
 */
record Manifesto(
        ModuleName module,
        String titleZh,
        String titleEn,
        Version version,
        String maker,
        int java,
        int dataVersion,
        Map<String, VersionRange> api,
        PackageOffer.Asks asks) {
    static final String FILE = "canopy-module.json";
    private static final Set<String> WORDS = Set.of(
            "name",
            "title",
            "version",
            "maker",
            "java",
            "data",
            "api",
            "needs",
            "permissions",
            "events",
            "recordTypes",
            "jobs",
            "hosts");
    private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{0,79}");
    private static final Pattern HOST = Pattern.compile("[a-z0-9][a-z0-9.-]{0,99}(:[0-9]{1,5})?");
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    static Manifesto of(byte[] json) throws Stop {
        try {
            JsonNode root = JSON.readTree(json);
            if (root == null || !root.isObject()) {
                throw new IllegalArgumentException("it is no JSON object");
            }
            root.fieldNames().forEachRemaining(word -> {
                if (!WORDS.contains(word)) {
                    throw new IllegalArgumentException("it has no word \"" + word + "\"");
                }
            });
            return of(root);
        } catch (JsonProcessingException e) {
            throw bad("it is no JSON: line " + e.getLocation().getLineNr());
        } catch (java.io.IOException e) {
            throw bad("it cannot be read");
        } catch (IllegalArgumentException e) {
            throw bad(String.valueOf(e.getMessage()));
        }
    }

    private static Manifesto of(JsonNode root) {
        JsonNode title = root.path("title");
        Version version = new Version(text(root, "version"));
        if (!version.getQualifier().isEmpty()) {
            throw new IllegalArgumentException("version wants three numbers: 1.2.0");
        }
        Map<String, VersionRange> api = new TreeMap<>();
        root.path("api")
                .properties()
                .forEach(one ->
                        api.put(one.getKey(), new VersionRange(one.getValue().asText())));
        return new Manifesto(
                new ModuleName(text(root, "name")),
                text(title, "zh"),
                text(title, "en"),
                version,
                text(root, "maker"),
                number(root, "java", 17),
                number(root, "data", 1),
                api,
                new PackageOffer.Asks(
                        list(root, "needs", CODE).stream().map(ModuleName::new).toList(),
                        list(root, "permissions", CODE),
                        list(root, "events", CODE),
                        list(root, "recordTypes", CODE),
                        list(root, "jobs", CODE),
                        list(root, "hosts", HOST)));
    }

    private static Stop bad(String what) {
        return new Stop(
                Step.CONTENTS,
                "bad-manifest",
                FILE + ": " + what
                        + ". What to do: mend it as docs/modules/package-and-sign.md shows, and sign again.");
    }

    private static String text(JsonNode at, String word) {
        String text = at.path(word).asText("").strip();
        if (text.isEmpty() || text.length() > 200 || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(word + " is missing or longer than 200 characters");
        }
        return text;
    }

    private static int number(JsonNode at, String word, int otherwise) {
        if (!at.has(word)) {
            return otherwise;
        }
        if (!at.get(word).isInt() || at.get(word).asInt() < 1) {
            throw new IllegalArgumentException(word + " wants a whole number from 1");
        }
        return at.get(word).asInt();
    }

    private static List<String> list(JsonNode at, String word, Pattern form) {
        List<String> all = new ArrayList<>();
        for (JsonNode one : at.path(word)) {
            if (!form.matcher(one.asText()).matches()) {
                throw new IllegalArgumentException(word + " holds something that is none: " + one);
            }
            all.add(one.asText());
        }
        return all;
    }

    /**
     * Compares what is asked for here, which people read before they agree, with what the bundle asks for, which is granted.
     *
     * @param header value of a header of the module's bundle
     */
    void agreesWith(Function<String, Optional<String>> header) throws Stop {
        try {
            Asks granted = Asks.of(module, header);
            for (Asked.Kind kind : Asked.Kind.values()) {
                List<String> read = asked(kind).stream().sorted().toList();
                if (kind.askable() && !granted.of(kind).equals(read)) {
                    throw bad(kind.word() + " says " + read + ", and the header " + kind.header() + " of the bundle "
                            + granted.of(kind) + "; both must say the same");
                }
            }
        } catch (IllegalArgumentException e) {
            throw bad("the bundle's " + e.getMessage());
        }
    }

    private List<String> asked(Asked.Kind kind) {
        return switch (kind) {
            case PERMISSION -> asks.permissions();
            case EVENT -> asks.events();
            case RECORD -> asks.recordTypes();
            case JOB -> asks.jobs();
            case HOST -> asks.hosts();
            case ANNOUNCEMENT, LEDGER -> List.of();
        };
    }

    PackageOffer offer(String signer) {
        return new PackageOffer(module, titleZh, titleEn, version.toString(), maker, signer, dataVersion, asks);
    }
}
