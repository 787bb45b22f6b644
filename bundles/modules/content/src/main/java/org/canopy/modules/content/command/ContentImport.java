package org.canopy.modules.content.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Function;
import org.canopy.api.command.Invocation;
import org.canopy.api.command.spi.Command;
import org.canopy.api.store.SharedLibrary;
import org.canopy.api.store.StoreUnavailable;
import org.canopy.modules.content.search.ContentIndex;
import org.canopy.modules.content.statute.Imported;
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
    private static final String REHEARSAL = "dry-run";

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
        return "Takes statutes (.docx, .html, .txt, .md) into the library that all counties share.";
    }

    @Override
    public String usage() {
        return "PATH... [--dry-run] | --corpus FILE|none --county NAME   [--json]";
    }

    @Override
    public List<String> options() {
        return List.of(REHEARSAL, "corpus=", "county=");
    }

    /** {@link #OK} only if every file is in the library (or would be) and there was at least one. */
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
        boolean rehearsal = call.options().containsKey(REHEARSAL);
        PrintWriter progress = call.json() ? call.err() : call.out();
        List<Candidate> files = StatuteFiles.of(call.folder(), call.arguments());
        Tally tally = new Tally(files.size(), progress, call.err());
        boolean whole = all(files, call, tally, rehearsal);
        if (!rehearsal && tally.isChanged()) {
            makeFindable(progress);
        }
        if (files.isEmpty()) {
            call.err().println("canopy: 没有找到 .docx、.html、.txt 或 .md 文件");
        }
        if (!call.json()) {
            tally.refusedAgain();
            progress.println(rehearsal ? "试运行，什么都没有写入：" : "");
        }
        call.out().println(call.json() ? tally.json(whole, rehearsal) : tally.words());
        return whole && tally.isGood() ? OK : FAILED;
    }

    /** Whether every file was tried. A file is one write, so that a stop between two leaves whole files only. */
    private boolean all(List<Candidate> files, Invocation call, Tally tally, boolean rehearsal) {
        Function<Candidate, Imported> one = file -> file.read((name, bytes) ->
                rehearsal ? imports.rehearsal(name, bytes, library::read) : imports.file(name, bytes, library::write));
        try {
            for (Candidate file : files) {
                if (call.out().checkError() || call.err().checkError()) {
                    LOG.info("An import was broken off by its caller: {} of {} files done", tally.done(), files.size());
                    return false;
                }
                tally.add(file.shown(), one.apply(file));
            }
            return true;
        } catch (StoreUnavailable down) {
            call.err().println("canopy: 数据库用不了，导入停在这里；已经说过的文件都已存好。" + down.getMessage());
            return false;
        }
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
}
