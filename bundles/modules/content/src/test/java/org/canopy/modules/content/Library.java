package org.canopy.modules.content;

import java.nio.file.Path;
import org.canopy.api.store.Query;
import org.canopy.api.store.SharedLibrary;
import org.canopy.testkit.FakeCell;

/** A shared library for tests: a real SQLite database of its own. */
public final class Library implements SharedLibrary, AutoCloseable {
    private final FakeCell database;

    public Library(Path folder) {
        this.database = new FakeCell(folder, "library", "content");
    }

    @Override
    public <T> T read(Query<T> query) {
        return database.read(query);
    }

    @Override
    public <T> T write(Query<T> query) {
        return database.write(query);
    }

    @Override
    public void close() {
        database.close();
    }
}
