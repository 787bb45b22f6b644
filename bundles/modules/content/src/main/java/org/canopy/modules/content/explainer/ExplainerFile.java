package org.canopy.modules.content.explainer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.canopy.modules.content.explainer.Explainer.Basis;
import org.canopy.modules.content.explainer.Explainer.Block;
import org.canopy.modules.content.explainer.Explainer.Section;
import org.canopy.modules.content.explainer.Explainer.Shape;
import org.canopy.modules.content.statute.Digest;

/** Reads an explainer's file: header lines {@code key: value}, a blank line, then sections under {@code # }. */
final class ExplainerFile {
    private static final Pattern STEP = Pattern.compile("\\d{1,2}\\. ?");
    private static final Pattern BASIS = Pattern.compile(" +");

    private final String name;
    private final String version;
    private final Map<String, List<String>> head = new HashMap<>();
    private final List<Section> sections = new ArrayList<>();

    private ExplainerFile(String name, String version) {
        this.name = name;
        this.version = version;
    }

    /**
     * Reads {@code text}.
     *
     * @throws IllegalArgumentException naming the file and what is wrong in it
     */
    static Explainer read(String name, String text) {
        ExplainerFile file = new ExplainerFile(name, Digest.of(text).substring(0, 12));
        for (String line : text.lines().map(String::strip).toList()) {
            file.take(line);
        }
        return file.explainer();
    }

    private void take(String line) {
        if (line.isEmpty()) {
            return;
        }
        if (line.startsWith("# ")) {
            sections.add(new Section(line.substring(2).strip(), new ArrayList<>()));
        } else if (sections.isEmpty()) {
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw wrong("neither key nor section: " + line);
            }
            head.computeIfAbsent(line.substring(0, colon), k -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        } else {
            add(sections.get(sections.size() - 1).blocks(), line);
        }
    }

    private static void add(List<Block> blocks, String line) {
        Shape shape = line.startsWith("- ") ? Shape.BULLETS : STEP.matcher(line).lookingAt() ? Shape.STEPS : Shape.TEXT;
        String words =
                switch (shape) {
                    case BULLETS -> line.substring(2).strip();
                    case STEPS -> STEP.matcher(line).replaceFirst("");
                    case TEXT -> line;
                };
        if (blocks.isEmpty() || blocks.get(blocks.size() - 1).shape() != shape) {
            blocks.add(new Block(shape, new ArrayList<>()));
        }
        blocks.get(blocks.size() - 1).lines().add(words);
    }

    private Explainer explainer() {
        if (sections.isEmpty()) {
            throw wrong("no section");
        }
        return new Explainer(
                one("id"),
                version,
                one("title"),
                one("summary"),
                audience(),
                split("protection", "[ 、]+").stream()
                        .map(code -> Protection.ofCode(code.toLowerCase(java.util.Locale.ROOT))
                                .orElseThrow(() -> wrong("no protection: " + code)))
                        .toList(),
                split("questions", "｜"),
                Stream.concat(bases("rests-on", true), bases("rests-on-unread", false))
                        .toList(),
                split("phones", " +"),
                List.copyOf(sections));
    }

    private Set<Audience> audience() {
        Set<Audience> all = EnumSet.noneOf(Audience.class);
        split("audience", "、")
                .forEach(word -> all.add(Audience.ofWord(word).orElseThrow(() -> wrong("no reader: " + word))));
        return all;
    }

    private Stream<Basis> bases(String key, boolean read) {
        return head.getOrDefault(key, List.of()).stream().map(line -> basis(line, read));
    }

    private static Basis basis(String line, boolean read) {
        List<String> parts = new ArrayList<>(Arrays.asList(BASIS.split(line)));
        Optional<String> version = Optional.of(parts.get(parts.size() - 1))
                .filter(last -> last.startsWith("@"))
                .map(last -> last.substring(1));
        if (version.isPresent()) {
            parts.remove(parts.size() - 1);
        }
        return new Basis(parts.get(0), String.join("", parts.subList(1, parts.size())), version, read);
    }

    private String one(String key) {
        List<String> values = head.getOrDefault(key, List.of());
        if (values.size() != 1 || values.get(0).isEmpty()) {
            throw wrong("needs one line " + key + ":");
        }
        return values.get(0);
    }

    private List<String> split(String key, String by) {
        return Arrays.stream(one(key).split(by))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException(name + ": " + what);
    }
}
