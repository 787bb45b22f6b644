package org.canopy.platform.county;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.canopy.api.county.ModuleName;
import org.canopy.api.ledger.LedgerLine;
import org.canopy.api.module.Asked;
import org.canopy.api.module.Asks;
import org.canopy.api.module.Granted;
import org.canopy.api.module.NotGranted;
import org.canopy.platform.store.GrantTable;
import org.canopy.platform.store.GrantTable.Row;

/**
 * What one county granted its modules. A module that came as a package has what somebody here agreed to, as far as the
 * installed version asks for it; a module of the release has what it asks for. All of it lies in memory: it is asked with
 * every call.
 */
final class Grants {
    /** Marks that the county's first look is behind it. */
    private static final Row BEGUN = new Row("", "begun", "");
    /** Kind of a mark: the module was on before grants were kept. What it asks for when it is next seen, it has. */
    private static final String EARLIER = "earlier";

    private final GrantTable table;
    private final Installed installed;
    private final Denials denials;
    private final Map<ModuleName, Set<Asked>> held = new ConcurrentHashMap<>();
    private final Set<ModuleName> earlier = ConcurrentHashMap.newKeySet();

    /** @param on modules that the county has on as it opens */
    Grants(GrantTable table, Installed installed, Denials denials, Set<ModuleName> on) {
        this.table = table;
        this.installed = installed;
        this.denials = denials;
        List<Row> rows = table.all();
        rows.forEach(this::load);
        if (!rows.contains(BEGUN)) {
            List<Row> marks = on.stream()
                    .map(module -> new Row(module.value(), EARLIER, ""))
                    .collect(Collectors.toList());
            marks.forEach(this::load);
            marks.add(BEGUN);
            table.mark(marks, LedgerLine.SYSTEM);
        }
    }

    private void load(Row row) {
        if (row.kind().equals(EARLIER)) {
            earlier.add(new ModuleName(row.module()));
        } else if (!row.kind().equals(BEGUN.kind())) {
            Asked one = new Asked(Asked.Kind.valueOf(row.kind()), row.what());
            held.merge(new ModuleName(row.module()), Set.of(one), Grants::together);
        }
    }

    private static Set<Asked> together(Set<Asked> some, Set<Asked> more) {
        Set<Asked> all = new TreeSet<>(some);
        all.addAll(more);
        return all;
    }

    Granted in(ModuleName module) {
        Asks asks = installed.asks(module);
        Set<Asked> has = has(module);
        return new Granted(asks.all().stream().filter(has::contains).toList(), asks.beyond(has), denials.of(module));
    }

    /** Own names need no grant; the rest is what was asked for and agreed to. */
    boolean may(ModuleName module, Asked.Kind kind, String what) {
        if (kind.own() && !what.startsWith(module + ".")) {
            return false;
        }
        return !kind.askable()
                || has(module).stream()
                        .anyMatch(one -> one.kind() == kind && one.what().equals(what));
    }

    /** @throws NotGranted if it may not; that is counted, logged, and written into the ledger */
    void check(ModuleName module, Asked.Kind kind, String what) {
        if (!may(module, kind, what)) {
            throw new NotGranted(module, kind, denials.note(module, kind, what));
        }
    }

    boolean mayNoted(ModuleName module, Asked.Kind kind, String what) {
        boolean may = may(module, kind, what);
        if (!may) {
            denials.note(module, kind, what);
        }
        return may;
    }

    private Set<Asked> has(ModuleName module) {
        Asks asks = installed.asks(module);
        if (!installed.brought(module) || earlier.contains(module)) {
            return asks.all();
        }
        Set<Asked> has = held.getOrDefault(module, Set.of());
        return asks.all().stream().filter(has::contains).collect(Collectors.toSet());
    }

    /** What was on before grants were kept goes on as it is; what a later version asks for more, somebody agrees to. */
    void settle() {
        for (ModuleName module : earlier) {
            if (installed.modules().contains(module)) {
                agree(module, LedgerLine.SYSTEM);
            }
        }
    }

    synchronized void agree(ModuleName module, String actor) {
        Set<Asked> all = installed.asks(module).all();
        Set<Asked> before = held.getOrDefault(module, Set.of());
        List<Row> rows = all.stream().map(one -> row(module, one)).toList();
        List<Row> news = all.stream()
                .filter(one -> !before.contains(one))
                .map(one -> row(module, one))
                .toList();
        table.replace(module, rows, news, actor);
        held.put(module, all);
        earlier.remove(module);
        denials.forget(module);
    }

    private static Row row(ModuleName module, Asked one) {
        return new Row(module.value(), one.kind().name(), one.what());
    }
}
