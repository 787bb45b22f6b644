package org.canopy.platform.switching.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.canopy.api.county.Cell;
import org.canopy.api.county.ModuleName;
import org.canopy.api.ledger.LedgerLine;
import org.canopy.api.module.ModuleTables;
import org.canopy.platform.switching.Book;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Gives a county what one of its modules has written, whether the module is on, off or gone. */
@Component(service = ModuleExport.class)
public final class ModuleExport {
    private static final FileAttribute<Set<PosixFilePermission>> OWN =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final ModuleTables tables;
    private final Book book;

    @Activate
    public ModuleExport(@Reference ModuleTables tables, @Reference Book book) {
        this.tables = tables;
        this.book = book;
    }

    /** Whether there is anything to give. */
    public boolean has(Cell cell, ModuleName module) {
        return tables.known(cell, module);
    }

    /**
     * Writes a new file that only its owner can read, and syncs it. The ledger says so first.
     *
     * @throws java.nio.file.FileAlreadyExistsException if there is such a file
     * @throws IOException if it cannot be written; nothing is left of it
     */
    public void to(Path file, Cell cell, ModuleName module, String actor, String way) throws IOException {
        FileChannel channel =
                FileChannel.open(file, EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OWN);
        boolean whole = false;
        try (channel) {
            book.write(cell, new LedgerLine(actor, "modules.exported", module.value(), way));
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel));
            Archive archive = new Archive(out);
            tables.rows(cell, module, archive);
            archive.finish(head(cell, module));
            out.flush();
            channel.force(true);
            whole = true;
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static Map<String, Object> head(Cell cell, ModuleName module) {
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("county", cell.name().value());
        head.put("division", cell.division().digits());
        head.put("module", module.value());
        head.put("at", cell.clock().instant().toString());
        return head;
    }
}
