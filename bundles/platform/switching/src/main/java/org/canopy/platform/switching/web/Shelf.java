package org.canopy.platform.switching.web;

import jakarta.ws.rs.NotFoundException;
import java.util.List;
import org.canopy.api.county.Cell;
import org.canopy.api.county.ModuleName;
import org.canopy.api.module.ModuleGrants;
import org.canopy.api.module.ModuleStanding;
import org.canopy.api.module.Modules;

/** The modules as the pages show them to one county. */
record Shelf(Modules modules, ModuleGrants grants) {
    List<ModuleModel> all(Cell cell) {
        List<ModuleStanding> all = modules.in(cell);
        return all.stream().map(one -> model(cell, one, all)).toList();
    }

    /** @throws NotFoundException if there is none */
    ModuleModel one(Cell cell, String name) {
        ModuleName wanted = name(name);
        List<ModuleStanding> all = modules.in(cell);
        return all.stream()
                .filter(one -> one.card().name().equals(wanted))
                .map(one -> model(cell, one, all))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** What will happen, before anybody decides. */
    SwitchModel asked(Cell cell, String name, String turn) {
        return refused(cell, name, turn, "", "", List.of());
    }

    /** Why it did not happen. */
    SwitchModel refused(
            Cell cell, String name, String turn, String why, String detail, List<ModuleModel.Other> inTheWay) {
        List<ModuleModel> all = all(cell);
        ModuleModel module = one(cell, name);
        List<SwitchModel.WithIt> together = module.missing().stream()
                .flatMap(need -> all.stream()
                        .filter(other -> other.name().equals(need.name()))
                        .map(other ->
                                new SwitchModel.WithIt(need, other.grants().all())))
                .filter(other -> !other.asks().isEmpty())
                .toList();
        return new SwitchModel(module, turn, why, detail, inTheWay, together);
    }

    private ModuleModel model(Cell cell, ModuleStanding one, List<ModuleStanding> all) {
        return ModuleModel.of(
                one,
                all,
                GrantsOf.of(grants.in(cell, one.card().name()), cell.clock().getZone()));
    }

    /** @throws NotFoundException if it can be no module's name */
    static ModuleName name(String name) {
        try {
            return new ModuleName(name);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(e);
        }
    }

    /** Whether somebody read something else than what is asked for now: a newer version came in between. */
    static boolean changed(String read, ModuleModel now) {
        return !read.isEmpty() && !read.equals(now.grants().line());
    }
}
