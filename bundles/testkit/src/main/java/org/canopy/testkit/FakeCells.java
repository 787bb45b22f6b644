package org.canopy.testkit;

import java.util.List;
import java.util.Optional;
import org.canopy.api.county.Cell;
import org.canopy.api.county.CellName;
import org.canopy.api.county.Cells;

/** An installation for tests that serves these counties; the first is the one that answers where none is named. */
public record FakeCells(List<Cell> all) implements Cells {
    public static FakeCells of(Cell... cells) {
        return new FakeCells(List.of(cells));
    }

    @Override
    public Optional<Cell> named(CellName name) {
        return all.stream().filter(cell -> cell.name().equals(name)).findFirst();
    }

    @Override
    public Optional<Cell> ofHost(String host) {
        return Optional.empty();
    }

    @Override
    public Optional<Cell> byDefault() {
        return all.stream().findFirst();
    }

    @Override
    public List<String> complaints() {
        return List.of();
    }
}
