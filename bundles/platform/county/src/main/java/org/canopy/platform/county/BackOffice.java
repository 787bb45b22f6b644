package org.canopy.platform.county;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.canopy.api.county.Cell;
import org.canopy.api.county.CellName;
import org.canopy.api.county.CountyFiles;
import org.canopy.api.county.ModuleName;
import org.canopy.api.module.Asked;
import org.canopy.api.module.Granted;
import org.canopy.api.module.ModuleGrants;
import org.canopy.api.module.ModuleRows;
import org.canopy.api.module.ModuleTables;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What other parts of the platform do with a county: its file, its modules' tables, its grants. Not for modules, and another
 * object than {@code Cells}: whoever has the counties cannot reach behind them.
 */
@Component(service = {CountyFiles.class, ModuleTables.class, ModuleGrants.class})
public final class BackOffice implements CountyFiles, ModuleTables, ModuleGrants {
    private final CountyEdits edits;

    @Activate
    public BackOffice(@Reference Watch watch) {
        this.edits = watch.edits();
    }

    @Override
    public String text(CellName name) {
        return edits.text(name);
    }

    @Override
    public void check(CellName name, String text) {
        edits.check(name, text);
    }

    @Override
    public void change(CellName name, UnaryOperator<String> edit) {
        edits.change(name, edit);
    }

    @Override
    public void create(CellName name, String text) {
        edits.create(name, text);
    }

    @Override
    public String keep(CellName name, Instant at, String text) {
        return edits.keep(name, at, text);
    }

    @Override
    public void prepare(Cell cell, ModuleName module) {
        if (cell instanceof County county) {
            county.prepare(module);
        }
    }

    @Override
    public boolean known(Cell cell, ModuleName module) {
        return cell instanceof County county && county.knows(module);
    }

    @Override
    public void rows(Cell cell, ModuleName module, ModuleRows to) {
        if (cell instanceof County county) {
            county.rows(module, to);
        }
    }

    static Optional<Grants> grants(Cell cell) {
        return cell instanceof County county ? Optional.of(county.grants()) : Optional.empty();
    }

    @Override
    public Granted in(Cell cell, ModuleName module) {
        return grants(cell)
                .map(grants -> grants.in(module))
                .orElseGet(() -> new Granted(List.of(), List.of(), List.of()));
    }

    @Override
    public boolean may(Cell cell, ModuleName module, Asked.Kind kind, String what) {
        return grants(cell)
                .filter(grants -> grants.mayNoted(module, kind, what))
                .isPresent();
    }

    @Override
    public void agree(Cell cell, ModuleName module, String actor) {
        grants(cell).ifPresent(grants -> grants.agree(module, actor));
    }
}
