package org.canopy.modules.content;

import java.util.List;
import java.util.Optional;
import org.canopy.api.county.Cell;
import org.canopy.api.county.CellName;
import org.canopy.api.county.Cells;

/** An installation for tests that serves one county. */
public record OneCounty(Cell cell) implements Cells {
    @Override
    public List<Cell> all() {
        return List.of(cell);
    }

    @Override
    public Optional<Cell> named(CellName name) {
        return cell.name().equals(name) ? Optional.of(cell) : Optional.empty();
    }

    @Override
    public Optional<Cell> ofHost(String host) {
        return Optional.empty();
    }

    @Override
    public Optional<Cell> byDefault() {
        return Optional.of(cell);
    }

    @Override
    public List<String> complaints() {
        return List.of();
    }
}
