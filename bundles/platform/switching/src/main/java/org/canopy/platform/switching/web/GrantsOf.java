package org.canopy.platform.switching.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.canopy.api.module.Asked;
import org.canopy.api.module.Granted;

/**
 * What a module asks for, and how the county stands to it.
 *
 * @param all what the installed version asks for
 * @param more what of it nobody here has agreed to
 * @param denied what it wanted and did not get since Canopy started
 */
public record GrantsOf(List<AskedFor> all, List<AskedFor> more, List<Denied> denied) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /**
     * @param kind {@code host}
     * @param last county's time
     * @param cure {@code agree}: it is asked for; {@code maker}: it is not, so nobody can agree
     */
    public record Denied(String kind, String what, long times, String last, String cure) {}

    public GrantsOf {
        all = List.copyOf(all);
        more = List.copyOf(more);
        denied = List.copyOf(denied);
    }

    static GrantsOf of(Granted granted, ZoneId zone) {
        List<Asked> all =
                Stream.concat(granted.held().stream(), granted.more().stream()).toList();
        return new GrantsOf(
                AskedFor.of(all),
                AskedFor.of(granted.more()),
                granted.denied().stream()
                        .map(one -> new Denied(
                                one.kind().code(),
                                one.what(),
                                one.times(),
                                MINUTE.format(one.last().atZone(zone)),
                                granted.more().stream()
                                                .anyMatch(more -> more.kind() == one.kind()
                                                        && more.what().equals(one.what()))
                                        ? "agree"
                                        : "maker"))
                        .toList());
    }

    /** What somebody agrees to who has read this. */
    public String line() {
        return AskedFor.line(all);
    }
}
