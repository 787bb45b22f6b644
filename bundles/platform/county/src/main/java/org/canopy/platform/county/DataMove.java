package org.canopy.platform.county;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.canopy.api.county.ModuleName;
import org.canopy.api.module.ModuleData.Move;
import org.canopy.api.module.ModuleData.Reached;
import org.canopy.api.module.ModuleData.Since;
import org.canopy.platform.store.Tables;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One move of a module's tables in all counties that it concerns. For one thread. */
final class DataMove implements Move {
    private static final Logger LOG = LoggerFactory.getLogger(DataMove.class);

    private final ModuleName module;
    private final int from;
    private final int to;
    private final List<County> counties;
    private final Decisions decisions;
    private final Path cells;
    private boolean moved;

    DataMove(ModuleName module, int from, int to, List<County> counties, Decisions decisions, Path cells) {
        this.module = module;
        this.from = from;
        this.to = to;
        this.counties = counties;
        this.decisions = decisions;
        this.cells = cells;
        each(Tables::freeze);
    }

    private void each(Consumer<Tables> work) {
        counties.forEach(county -> work.accept(county.tables(module)));
    }

    /** The new version may read what it finds from here on: its health is asked with the data that it will have. */
    private void stopWrites() {
        each(Tables::hold);
        moved = true;
    }

    @Override
    public void advance(Path jar) {
        stopWrites();
        CountiesData.with(module, jar, owner -> each(tables -> tables.advance(owner, from, to)));
        each(Tables::thaw);
    }

    @Override
    public List<Since> goBack(Path jar) {
        stopWrites();
        List<Since> all = new ArrayList<>();
        CountiesData.with(module, jar, owner -> {
            for (County county : counties) {
                Map<String, List<String>> keys = county.tables(module).goBack(owner, from, to);
                all.add(listed(county, keys));
            }
        });
        each(Tables::thaw);
        return all;
    }

    private Since listed(County county, Map<String, List<String>> keys) {
        Path list = cells.resolve(county.name().value())
                .resolve("snapshots")
                .resolve(module + "-" + from + "-since-" + to + ".txt");
        Map<String, Integer> rows = new TreeMap<>();
        StringBuilder text = new StringBuilder();
        keys.forEach((table, of) -> {
            rows.put(table, of.size());
            of.forEach(key -> text.append(table).append('\t').append(key).append('\n'));
        });
        try {
            WholeFile.put(list, text.toString().getBytes(StandardCharsets.UTF_8));
            return new Since(county.name(), rows, list);
        } catch (IOException e) {
            throw new UncheckedIOException("the list of rows written since cannot be kept", e);
        }
    }

    @Override
    public void keep(String digest) {
        decisions.write(module, new Reached(to, digest));
        each(Tables::turn);
    }

    /** As it was decided, which the file knows best. Where it cannot be settled now, it is at the county's next opening. */
    @Override
    public void close() {
        OptionalInt decided = decisions
                .of(module)
                .map(reached -> OptionalInt.of(reached.data()))
                .orElse(OptionalInt.empty());
        each(tables -> {
            try {
                if (moved) {
                    tables.settle(decided);
                }
            } catch (RuntimeException e) {
                LOG.error("the tables of module {} are settled at the next start", module, e);
            } finally {
                tables.thaw();
                tables.release();
            }
        });
    }
}
