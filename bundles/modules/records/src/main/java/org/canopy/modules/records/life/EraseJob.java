package org.canopy.modules.records.life;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.canopy.api.county.Cell;
import org.canopy.api.jobs.Job;
import org.canopy.api.jobs.spi.JobHandler;
import org.canopy.api.ledger.LedgerLine;
import org.canopy.api.vault.Erasure;
import org.canopy.modules.records.Child;
import org.canopy.modules.records.ChildId;
import org.canopy.modules.records.store.ChildTable;
import org.canopy.modules.records.store.EndTable;
import org.canopy.modules.records.store.FactTable;
import org.canopy.modules.records.store.MergeTable;
import org.osgi.service.component.annotations.Component;

/**
 * Carries out what two people decided: the keys of every fact are destroyed first, then the rows go. Cut off in between it does
 * the same again; while the vault is locked it waits.
 */
@Component(service = JobHandler.class)
public final class EraseJob implements JobHandler {
    static final String KIND = "records.erase";

    @Override
    public String kind() {
        return KIND;
    }

    private record Task(EndTable.Order order, List<ChildId> members, List<String> records) {}

    @Override
    public void run(Cell cell, Job job) {
        ChildId id = new ChildId(job.key());
        Optional<Task> task = cell.read(db -> new EndTable(db)
                .order(id)
                .filter(order -> order.decidedBy().isPresent() && order.doneAt().isEmpty())
                .map(order -> {
                    List<ChildId> members = List.copyOf(new MergeTable(db)
                            .members(id, cell.clock().instant().plusMillis(1)));
                    List<String> records = members.stream()
                            .flatMap(member -> new FactTable(db)
                                    .ids(member).stream()
                                            .map(fact -> fact.label(member, 1).record()))
                            .toList();
                    return new Task(order, members, records);
                }));
        task.ifPresent(one -> erase(cell, one));
    }

    private static void erase(Cell cell, Task task) {
        EndTable.Order order = task.order();
        List<String> certificates = new ArrayList<>();
        for (int from = 0; from < task.records().size(); from += Erasure.MOST) {
            List<String> some =
                    task.records().subList(from, Math.min(task.records().size(), from + Erasure.MOST));
            certificates.add(cell.vault()
                    .erase(new Erasure(
                            ChildId.RECORDS,
                            some,
                            List.of(order.askedBy(), order.decidedBy().orElseThrow()),
                            order.basis()))
                    .text());
        }
        cell.write(db -> {
            new EndTable(db)
                    .done(
                            order.child(),
                            task.members(),
                            cell.clock().instant(),
                            certificates.stream().collect(Collectors.joining("\n")));
            ChildTable children = new ChildTable(db);
            task.members().forEach(member -> children.state(member, Child.State.ERASED));
            cell.ledger()
                    .write(
                            db,
                            new LedgerLine(
                                    LedgerLine.SYSTEM,
                                    "records.erased",
                                    order.child().subject().toString(),
                                    order.basis()));
            return true;
        });
    }
}
