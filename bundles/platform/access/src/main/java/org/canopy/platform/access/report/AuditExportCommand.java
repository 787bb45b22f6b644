package org.canopy.platform.access.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.canopy.api.command.Invocation;
import org.canopy.api.command.spi.Command;
import org.canopy.api.county.Cell;
import org.canopy.api.county.Cells;
import org.canopy.api.ledger.LedgerLine;
import org.canopy.api.store.StoreUnavailable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code canopy:audit-export}: a year of readings for the yearly audit. */
@Component
public final class AuditExportCommand implements Command {
    private final YearReport report;
    private final Cells cells;

    @Activate
    public AuditExportCommand(@Reference YearReport report, @Reference Cells cells) {
        this.report = report;
        this.cells = cells;
    }

    @Override
    public String name() {
        return "audit-export";
    }

    @Override
    public String summary() {
        return "Writes who read guarded records in a year, and why, for the yearly audit.";
    }

    @Override
    public String usage() {
        return "COUNTY YEAR FILE.zip [--json]";
    }

    @Override
    public List<String> options() {
        return List.of();
    }

    @Override
    public int run(Invocation call) {
        if (call.arguments().size() != 3) {
            return misused(call);
        }
        Optional<Cell> cell = call.county(cells, call.arguments().get(0));
        Optional<Year> year = year(call.arguments().get(1));
        if (year.isEmpty()) {
            return failed(call, "not a year: " + call.arguments().get(1) + "; write 2026, for example");
        }
        if (cell.isEmpty()) {
            return FAILED;
        }
        Path file = call.folder().resolve(call.arguments().get(2));
        try {
            write(cell.get(), year.get(), file);
        } catch (FileAlreadyExistsException e) {
            return failed(call, file + " is there already; name another file, or move that one away");
        } catch (IOException e) {
            return failed(
                    call,
                    file + " cannot be written (" + e.getClass().getSimpleName()
                            + "); name a folder that the user that runs Canopy may write to, with room for it");
        } catch (StoreUnavailable e) {
            return failed(call, String.valueOf(e.getMessage()));
        }
        call.out()
                .println(
                        call.json()
                                ? "{\"file\":\""
                                        + file.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"}"
                                : "Written, readable by its owner only: " + file);
        return OK;
    }

    /** Only its owner reads it; what could not be finished is not left behind. */
    private void write(Cell cell, Year year, Path file) throws IOException {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] own = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        boolean whole = false;
        var channel = Files.newByteChannel(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), own);
        try (OutputStream out = Channels.newOutputStream(channel)) {
            report.write(cell, year, new YearReport.Taker(LedgerLine.OPERATOR, "command"), out);
            whole = true;
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static Optional<Year> year(String text) {
        return text.matches("20[0-9]{2}") ? Optional.of(Year.parse(text)) : Optional.empty();
    }

    private static int failed(Invocation call, String why) {
        call.err().println("canopy: " + why);
        return FAILED;
    }
}
