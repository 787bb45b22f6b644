package org.canopy.platform.county;

import java.util.List;
import java.util.Optional;
import org.canopy.api.county.Cell;
import org.canopy.api.county.ModuleName;
import org.canopy.api.module.Asked;
import org.canopy.api.module.Granted;
import org.canopy.api.module.ModuleGrants;
import org.canopy.api.module.ModuleRows;
import org.canopy.api.module.ModuleTables;
import org.osgi.service.component.annotations.Component;

/**
 * What other parts of the platform do with a county: its modules' tables, its grants. Not for modules, and another
 * object than {@code Cells}: whoever has the counties cannot reach behind them.
 */
@Component(service = {ModuleTables.class, ModuleGrants.class})
public final class BackOffice implements ModuleTables, ModuleGrants {
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
