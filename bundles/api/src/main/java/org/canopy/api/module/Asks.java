package org.canopy.api.module;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.canopy.api.county.ModuleName;

/**
 * All that a module asks for, as the headers of its manifest say. A county grants it when it switches the module on.
 *
 * @param all in the order of their kinds
 */
public record Asks(Set<Asked> all) {
    public static final Asks NOTHING = new Asks(Set.of());

    public Asks {
        all = Collections.unmodifiableSet(new TreeSet<>(all));
    }

    /**
     * Reads the headers of {@code module}.
     *
     * @param header value of a header of the manifest, if it is there
     * @throws IllegalArgumentException naming the header that cannot stand, and why
     */
    public static Asks of(ModuleName module, Function<String, Optional<String>> header) {
        return new Asks(Arrays.stream(Asked.Kind.values())
                .filter(Asked.Kind::askable)
                .flatMap(kind -> listed(header.apply(kind.header())).map(what -> asked(module, kind, what)))
                .collect(Collectors.toSet()));
    }

    private static Asked asked(ModuleName module, Asked.Kind kind, String what) {
        if (kind.own() && !what.startsWith(module + ".")) {
            throw new IllegalArgumentException(kind.header() + ": " + what + " must begin with " + module + ".");
        }
        try {
            return new Asked(kind, what);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(kind.header() + ": " + e.getMessage(), e);
        }
    }

    private static Stream<String> listed(Optional<String> header) {
        return header.stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(word -> !word.isEmpty());
    }

    /** Those of one kind. */
    public List<String> of(Asked.Kind kind) {
        return all.stream().filter(one -> one.kind() == kind).map(Asked::what).toList();
    }

    public boolean contains(Asked one) {
        return all.contains(one);
    }

    /** What is asked for beyond {@code held}. */
    public List<Asked> beyond(Collection<Asked> held) {
        return all.stream().filter(one -> !held.contains(one)).toList();
    }
}
