package org.canopy.modules.records.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.canopy.api.command.Invocation;
import org.canopy.api.command.spi.Command;
import org.canopy.api.county.Cell;
import org.canopy.api.county.Cells;
import org.canopy.api.store.StoreUnavailable;
import org.canopy.api.vault.VaultLocked;
import org.canopy.modules.records.Together;
import org.canopy.modules.records.ledgerfile.FileRefused;
import org.canopy.modules.records.ledgerfile.LedgerFile;
import org.canopy.modules.records.transfer.LedgerImport;
import org.canopy.modules.records.transfer.Order;
import org.canopy.modules.records.transfer.Report;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code canopy:records-import}: takes a county's ledger file into children's files. */
@Component
public final class RecordsImport implements Command {
    private static final String REHEARSAL = "dry-run";
    private static final int SHOWN_EACH = 500;

    private final Cells cells;
    private final LedgerImport imports;

    @Activate
    public RecordsImport(@Reference Cells cells, @Reference LedgerImport imports) {
        this.cells = cells;
        this.imports = imports;
    }

    @Override
    public String name() {
        return "records-import";
    }

    @Override
    public String summary() {
        return "Takes a county's ledger file (.xlsx, .csv) into children's files.";
    }

    @Override
    public String usage() {
        return "COUNTY FILE [--dry-run] [--json]";
    }

    @Override
    public List<String> options() {
        return List.of(REHEARSAL);
    }

    /** {@link #OK} only if every row stands in the county's files, or would. */
    @Override
    public int run(Invocation call) {
        if (call.arguments().size() != 2) {
            return misused(call);
        }
        Optional<Cell> cell = call.county(cells, call.arguments().get(0));
        if (cell.isEmpty()) {
            return USAGE;
        }
        try {
            LedgerFile file =
                    new LedgerFile(bytes(call.folder().resolve(call.arguments().get(1))));
            return taken(call, cell.get(), file);
        } catch (IOException e) {
            call.err().println("canopy: 打不开这个文件；请检查路径和读取权限");
        } catch (FileRefused e) {
            call.err().println("canopy: " + imports.words(e.key()));
        } catch (VaultLocked e) {
            call.err().println("canopy: 密钥柜没有打开，已写入的行都在；打开后再运行一次（bin/canopy vault-unlock）");
        } catch (StoreUnavailable e) {
            call.err().println("canopy: 数据库用不了，导入停在这里；已写入的行都在，好了以后再运行一次");
        }
        return FAILED;
    }

    /** One byte more than is taken, so that too large a file is told from a whole one. */
    private static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(LedgerFile.MOST_BYTES + 1);
        }
    }

    private int taken(Invocation call, Cell cell, LedgerFile file) {
        boolean rehearsal = call.options().containsKey(REHEARSAL);
        PrintWriter progress = call.json() ? call.err() : call.out();
        Order order = new Order(UUID.randomUUID().toString().substring(0, 24), Together.OPERATOR, rehearsal, Map.of());
        Report report = imports.take(cell, order, file, done -> {
            if (done % SHOWN_EACH == 0) {
                progress.println("已处理 " + done + " 行……");
            }
        });
        new ReportLines(imports, report).to(call.out(), call.json());
        return report.isWhole() ? OK : FAILED;
    }
}
