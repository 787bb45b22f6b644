package org.canopy.platform.switching.config;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.canopy.api.county.Cell;
import org.canopy.api.county.CountyFileRefused;
import org.canopy.api.county.CountyFiles;
import org.canopy.api.county.ModuleName;
import org.canopy.api.ledger.LedgerLine;
import org.canopy.api.module.Decision;
import org.canopy.platform.switching.Book;
import org.canopy.platform.switching.Switchboard;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A county's settings as one file: exported, compared, taken over, taken back. */
@Component(service = Configuration.class)
public final class Configuration {
    private static final String MODULES = "modules";

    private final CountyFiles files;
    private final Switchboard switchboard;
    private final Book book;

    @Activate
    public Configuration(@Reference CountyFiles files, @Reference Switchboard switchboard, @Reference Book book) {
        this.files = files;
        this.switchboard = switchboard;
        this.book = book;
    }

    public Lines of(Cell cell) {
        return new Lines(files.text(cell.name()));
    }

    /**
     * What taking {@code wanted} over would change.
     *
     * @param without keys that may go although {@code wanted} has them no more
     * @throws CountyFileRefused naming line and cure, if the result could not stand
     */
    public Plan plan(Cell cell, Lines wanted, Set<String> without) {
        files.check(cell.name(), wanted.text());
        Lines now = of(cell);
        Lines then = now.taking(wanted, without);
        files.check(cell.name(), then.text());
        List<Change> left = now.changesTo(wanted).stream()
                .filter(change -> change.after().isEmpty() && !without.contains(change.key()))
                .toList();
        return new Plan(now.changesTo(then), left);
    }

    /**
     * Takes {@code wanted} over, with the tables of modules that come on, and lines in the ledger.
     *
     * @return where the state before is kept
     * @throws CountyFileRefused as {@link #plan}, and where modules would lack what they need; nothing is changed
     */
    public Applied apply(Cell cell, Lines wanted, Set<String> without, Decision decision) {
        Plan plan = plan(cell, wanted, without);
        if (plan.changes().isEmpty()) {
            return new Applied(plan, "", List.of());
        }
        Lines before = of(cell);
        Set<ModuleName> then = modules(before.taking(wanted, without));
        Set<ModuleName> now = modules(before);
        if (!then.equals(now)) {
            switchboard.readied(cell, then, now).ifPresent(refused -> {
                throw new CountyFileRefused("modules: " + refused);
            });
        }
        String undo = files.keep(cell.name(), cell.clock().instant(), before.text());
        write(cell, "modules.configured", cell.name().value(), decision);
        then.stream()
                .filter(module -> !now.contains(module))
                .forEach(on -> write(cell, "modules.on", on.value(), decision));
        now.stream()
                .filter(module -> !then.contains(module))
                .forEach(off -> write(cell, "modules.off", off.value(), decision));
        files.change(
                cell.name(), text -> new Lines(text).taking(wanted, without).text());
        List<String> added = plan.changes().stream()
                .filter(change -> change.before().isEmpty())
                .map(Change::key)
                .toList();
        return new Applied(plan, undo, added);
    }

    private void write(Cell cell, String act, String object, Decision decision) {
        book.write(cell, new LedgerLine(decision.actor(), act, object, decision.reason()));
    }

    private static Set<ModuleName> modules(Lines lines) {
        Set<ModuleName> modules = new TreeSet<>();
        Arrays.stream(Optional.ofNullable(lines.values().get(MODULES))
                        .orElse("")
                        .split("[,，]"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(ModuleName::new)
                .forEach(modules::add);
        return modules;
    }

    /**
     * @param changes what is done
     * @param left lines that the new file has no more and that stay, since nobody named them
     */
    public record Plan(List<Change> changes, List<Change> left) {
        public Plan {
            changes = List.copyOf(changes);
            left = List.copyOf(left);
        }
    }

    /**
     * @param undo name of the file with the state before; empty where nothing was changed
     * @param added keys that a way back has to take away again
     */
    public record Applied(Plan plan, String undo, List<String> added) {
        public Applied {
            added = List.copyOf(added);
        }
    }
}
