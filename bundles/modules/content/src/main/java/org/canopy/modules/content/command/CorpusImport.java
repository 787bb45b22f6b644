package org.canopy.modules.content.command;

import java.nio.file.InvalidPathException;
import java.util.Optional;
import org.canopy.api.command.Invocation;
import org.canopy.api.command.spi.Command;
import org.canopy.api.county.Cell;
import org.canopy.api.county.Cells;
import org.canopy.api.county.CountyProfile;
import org.canopy.modules.content.corpus.BadInput;
import org.canopy.modules.content.search.ContentIndex;
import org.canopy.modules.content.search.TestCorpus;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The part of {@code canopy:content-import} that lets a demonstration county serve a corpus, for load tests. */
@Component(service = CorpusImport.class)
public final class CorpusImport {
    private static final String NONE = "none";

    private final Cells cells;
    private final ContentIndex index;

    @Activate
    public CorpusImport(@Reference Cells cells, @Reference ContentIndex index) {
        this.cells = cells;
        this.index = index;
    }

    /** Whether {@code call} is about a corpus. */
    static boolean wants(Invocation call) {
        return call.options().containsKey("corpus") || call.options().containsKey("county");
    }

    int run(Invocation call) {
        String corpus = call.options().getOrDefault("corpus", "");
        String county = call.options().getOrDefault("county", "");
        if (corpus.isEmpty() || county.isEmpty() || !call.arguments().isEmpty()) {
            call.err().println("canopy: 测试语料要同时说明 --corpus 文件（或 none）和 --county 县名，不能和法规文件一起导入");
            return Command.USAGE;
        }
        Optional<Cell> cell = call.county(cells, county);
        if (cell.isEmpty()) {
            return Command.FAILED;
        }
        if (!cell.get().settings(CountyProfile.class).demo()) {
            call.err().println("canopy: 测试语料只能放进演示县（demo = true）；" + county + " 不是");
            return Command.FAILED;
        }
        try {
            return corpus.equals(NONE) ? remove(cell.get(), call) : put(cell.get(), corpus, call);
        } catch (BadInput bad) {
            call.err().println("canopy: " + bad.getMessage());
        } catch (InvalidPathException foreign) {
            call.err().println("canopy: " + StatuteFiles.reason(foreign));
        }
        return Command.FAILED;
    }

    private int put(Cell cell, String corpus, Invocation call) throws BadInput {
        int articles = TestCorpus.put(cell, call.folder().resolve(corpus));
        call.err().println("正在编入 " + cell.name() + " 的索引……");
        index.fillOwn(cell);
        call.out()
                .println(
                        call.json()
                                ? "{\"articles\":" + articles + "}"
                                : "测试语料 %d 条，只在 %s 能搜到；用 --corpus none 移除".formatted(articles, cell.name()));
        return Command.OK;
    }

    private int remove(Cell cell, Invocation call) {
        boolean was = TestCorpus.remove(cell);
        index.fillOwn(cell);
        call.out().println(call.json() ? "{\"articles\":0}" : was ? "测试语料已移除" : "本来就没有测试语料");
        return Command.OK;
    }
}
