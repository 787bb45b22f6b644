package org.canopy.platform.switching.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.canopy.api.module.Asked;

/**
 * Things of one kind that a module asks for.
 *
 * @param kind word of {@code canopy-module.json}: {@code recordTypes}
 */
public record AskedFor(String kind, List<String> what) {
    public AskedFor {
        what = List.copyOf(what);
    }

    /** Kind by kind, without those of which there are none. */
    static List<AskedFor> of(Collection<Asked> all) {
        return Arrays.stream(Asked.Kind.values())
                .map(kind -> new AskedFor(
                        kind.word(),
                        all.stream()
                                .filter(one -> one.kind() == kind)
                                .map(Asked::what)
                                .sorted()
                                .toList()))
                .filter(asked -> !asked.what().isEmpty())
                .toList();
    }

    /** In one line, as a form sends back what somebody has read. */
    static String line(Collection<AskedFor> all) {
        return all.stream()
                .map(asked -> asked.kind() + "=" + String.join(",", asked.what()))
                .collect(Collectors.joining(";"));
    }
}
