package org.canopy.platform.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.canopy.api.command.Invocation;
import org.canopy.api.command.spi.Command;
import org.canopy.api.county.Cell;
import org.canopy.api.county.Cells;
import org.canopy.platform.audit.Report.Finding;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code canopy:audit-verify}: checks a county's ledger, and names the first line that was edited, taken out or moved. */
@Component
public final class AuditVerifyCommand implements Command {
    private final Cells cells;

    @Activate
    public AuditVerifyCommand(@Reference Cells cells) {
        this.cells = cells;
    }

    @Override
    public String name() {
        return "audit-verify";
    }

    @Override
    public String summary() {
        return "Checks a county's ledger line by line, and against everything that was signed of it.";
    }

    @Override
    public String usage() {
        return "COUNTY [--copy FILE] [--key VKEY] [--json]     --copy: checkpoints kept elsewhere; --key: who signed them";
    }

    @Override
    public List<String> options() {
        return List.of("copy=", "key=");
    }

    @Override
    public int run(Invocation call) {
        if (call.arguments().size() != 1) {
            return misused(call);
        }
        Optional<Cell> cell = call.county(cells, call.arguments().get(0));
        if (cell.isEmpty()) {
            return FAILED;
        }
        try {
            Report report = check(cell.get(), call);
            call.out().println(call.json() ? json(report) : words(report, cell.get()));
            return report.whole() ? OK : FAILED;
        } catch (IOException e) {
            call.err().println("canopy: a copy cannot be read: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            call.err().println("canopy: --key wants the line of a key as it stands in canopy-COUNTY-keys.txt");
        }
        return FAILED;
    }

    private Report check(Cell cell, Invocation call) throws IOException {
        Verification verification = new Verification(cell).trusting(cell.read(CheckpointTable::keys));
        Optional<String> key = Optional.ofNullable(call.options().get("key"));
        key.ifPresent(vkey -> verification.trusting(List.of(vkey)));
        Optional<SecondPlace> place =
                cell.settings(AuditSettings.class).copy().map(folder -> new SecondPlace(folder, cell.name()));
        if (place.isPresent()) {
            verification.trusting(place.get().vkeys());
        }
        verification.against("database", CheckpointTable.notes(cell));
        if (place.isPresent()) {
            verification.against("audit.copy", place.get().notes());
        }
        if (call.options().containsKey("copy")) {
            Path file = call.folder().resolve(call.options().get("copy"));
            verification.against("--copy", SecondPlace.notes(Files.readString(file)));
        }
        return verification.run();
    }

    private static String words(Report report, Cell cell) {
        if (report.whole()) {
            return "The ledger of " + cell.name() + " is whole: " + report.lines() + " lines, of which "
                    + report.signed() + " are signed; " + report.checkpoints() + " checkpoints agree.";
        }
        return report.findings().stream().map(AuditVerifyCommand::words).collect(Collectors.joining("\n"))
                + "\nKeep this database as it is, and compare it with a backup; " + report.lines()
                + " lines stand as they were written, " + report.signed() + " of them as they were signed.";
    }

    static String words(Finding finding) {
        return switch (finding.kind()) {
            case LINE -> "Line " + finding.line() + " is not as it was written, is missing, or was moved.";
            case ROOT -> "Lines " + finding.from() + " to " + finding.line() + " are not those that were signed ("
                    + finding.place() + "): somebody wrote at least one of them anew.";
            case END -> "Lines " + finding.from() + " to " + finding.line() + " were signed once and are gone ("
                    + finding.place() + ").";
            case NOTE -> "A checkpoint over " + finding.line() + " lines bears no signature of a known key ("
                    + finding.place() + ").";
        };
    }

    private static String json(Report report) {
        return "{\"lines\":%d,\"signed\":%d,\"checkpoints\":%d,\"findings\":[%s]}"
                .formatted(
                        report.lines(),
                        report.signed(),
                        report.checkpoints(),
                        report.findings().stream()
                                .map(one -> "{\"kind\":\"%s\",\"from\":%d,\"line\":%d,\"place\":\"%s\"}"
                                        .formatted(one.kind(), one.from(), one.line(), one.place()))
                                .collect(Collectors.joining(",")));
    }
}
