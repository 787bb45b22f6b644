package org.canopy.platform.search;

import java.nio.file.Path;
import org.canopy.api.county.Cell;
import org.canopy.api.county.CellName;
import org.canopy.testkit.CellListenerContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class IndexesOfCountiesTest implements CellListenerContract<LuceneIndexes> {
    @TempDir
    Path data;

    private LuceneIndexes indexes;

    @BeforeEach
    void open() {
        indexes = new LuceneIndexes(data);
    }

    @AfterEach
    void close() {
        indexes.close();
    }

    @Override
    public LuceneIndexes listener() {
        return indexes;
    }

    @Override
    public Cell cell() {
        return new NamedCell(new CellName("qinghe"));
    }
}
