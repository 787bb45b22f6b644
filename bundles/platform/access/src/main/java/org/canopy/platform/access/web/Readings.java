package org.canopy.platform.access.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.canopy.api.access.AccessGrant;
import org.canopy.api.identity.AccountId;
import org.canopy.platform.access.Given;
import org.canopy.platform.access.store.LedgerLines.Line;

/** Lines of the ledger as a list that somebody can read: by day, and what one person did under one grant taken together. */
record Readings(Shown.Look look, Function<String, Optional<Given>> grants) {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
    private static final Pattern ACCOUNT = Pattern.compile("[a-z2-7]{26}");

    /** @param lines the newest first */
    List<ReadersModel.Day> days(List<Line> lines) {
        Map<LocalDate, Map<String, List<Line>>> days = new LinkedHashMap<>();
        for (Line line : lines) {
            days.computeIfAbsent(LocalDate.ofInstant(line.at(), zone()), day -> new LinkedHashMap<>())
                    .computeIfAbsent(line.actor() + " " + line.act() + " " + line.reason(), same -> new ArrayList<>())
                    .add(line);
        }
        List<ReadersModel.Day> shown = new ArrayList<>();
        days.forEach((day, entries) -> shown.add(new ReadersModel.Day(
                day.toString(), entries.values().stream().map(this::entry).toList())));
        return shown;
    }

    private ReadersModel.Entry entry(List<Line> same) {
        Line newest = same.get(0);
        Line oldest = same.get(same.size() - 1);
        Optional<Given> given = grants.apply(newest.id());
        boolean glass = given.filter(one -> one.grant().kind() == AccessGrant.Kind.BREAK_GLASS)
                .isPresent();
        return new ReadersModel.Entry(
                who(newest.actor()),
                hour(oldest),
                hour(newest),
                newest.act(),
                newest.reason().split("/", 2)[0],
                given.map(one -> one.grant().kind().name()).orElse(""),
                given.map(one -> look.name(one.by())).orElse(""),
                same.size(),
                glass || newest.act().equals("vault.refused") || newest.act().startsWith("access.glass"));
    }

    private String who(String actor) {
        return ACCOUNT.matcher(actor).matches() ? look.name(new AccountId(actor)) : actor;
    }

    private String hour(Line line) {
        return HOUR.format(line.at().atZone(zone()));
    }

    private ZoneId zone() {
        return look.cell().clock().getZone();
    }
}
