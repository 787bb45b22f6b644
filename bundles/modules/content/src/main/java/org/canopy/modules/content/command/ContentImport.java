package org.canopy.modules.content.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.canopy.api.command.Invocation;
import org.canopy.api.command.spi.Command;
import org.canopy.api.store.SharedLibrary;
import org.canopy.api.store.StoreUnavailable;
import org.canopy.modules.content.search.ContentIndex;
import org.canopy.modules.content.statute.Imported;
import org.canopy.modules.content.statute.StatuteFile;
import org.canopy.modules.content.statute.StatuteImport;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code canopy:content-import}: takes statutes into the library that all counties share. */
@Component
public final class ContentImport implements Command {
    private static final Logger LOG = LoggerFactory.getLogger(ContentImport.class);

    private final SharedLibrary library;
    private final StatuteImport imports;
    private final ContentIndex index;
    private final CorpusImport corpus;

    @Activate
    public ContentImport(
            @Reference SharedLibrary library,
            @Reference StatuteImport imports,
            @Reference ContentIndex index,
            @Reference CorpusImport corpus) {
        this.library = library;
        this.imports = imports;
        this.index = index;
        this.corpus = corpus;
    }

    @Override
    public String name() {
        return "content-import";
    }

    @Override
    public String summary() {
        return "Takes statutes (Markdown) into the library that all counties share.";
    }

    @Override
    public String usage() {
        return "PATH... | --corpus FILE|none --county NAME [--json]";
    }

    @Override
    public List<String> options() {
        return List.of("corpus=", "county=");
    }

    /** {@link #OK} only if every file is in the library and there was at least one. */
    @Override
    public int run(Invocation call) {
        if (CorpusImport.wants(call)) {
            return corpus.run(call);
        }
        if (call.arguments().isEmpty()) {
            call.err().println("canopy: 没有说要导入哪个文件或文件夹");
            call.err().println("Usage: bin/canopy " + name() + " " + usage());
            return USAGE;
        }
        Tally tally = new Tally();
        PrintWriter progress = call.json() ? call.err() : call.out();
        boolean whole = true;
        try {
            for (String argument : call.arguments()) {
                under(call.folder(), argument, tally, call.err())
                        .forEach(file -> tally.add(file, one(file), progress, call.err()));
            }
        } catch (StoreUnavailable down) {
            call.err().println("canopy: 数据库写不进去，导入停在这里；已经说过的文件都已存好。" + down.getMessage());
            whole = false;
        }
        if (tally.isChanged()) {
            makeFindable(progress);
        }
        if (whole && tally.isEmpty()) {
            call.err().println("canopy: 没有找到 .md 文件");
        }
        call.out().println(call.json() ? tally.json(whole) : tally.words());
        return whole && tally.isGood() ? OK : FAILED;
    }

    /** The texts are safe already: an index that cannot be written now is filled by the next search. */
    private void makeFindable(PrintWriter progress) {
        progress.println("正在编入索引……");
        try {
            index.fillShared();
        } catch (RuntimeException e) {
            LOG.error("imported statutes are not in the index yet", e);
            progress.println("索引暂时写不进去；文件都已存好，过一会儿会自动编入。");
        }
    }

    private static List<Path> under(Path folder, String argument, Tally tally, PrintWriter err) {
        try {
            return StatuteFiles.under(folder.resolve(argument));
        } catch (IOException | InvalidPathException gone) {
            tally.refuse(argument, new Imported.Refused(0, "读不到：" + StatuteFiles.reason(gone)), err);
            return List.of();
        }
    }

    private Imported one(Path file) {
        if (!Files.isRegularFile(file)) {
            return new Imported.Refused(0, "不是普通文件");
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(StatuteFile.GREATEST_BYTES + 1);
        } catch (IOException unreadable) {
            return new Imported.Refused(0, "读不到：" + StatuteFiles.reason(unreadable));
        }
        return imports.file(String.valueOf(file.getFileName()), bytes, library::write);
    }
}
