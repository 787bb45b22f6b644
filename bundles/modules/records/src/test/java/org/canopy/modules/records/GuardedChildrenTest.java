package org.canopy.modules.records;

import java.nio.file.Path;
import java.util.List;
import org.canopy.api.access.Subject;
import org.canopy.testkit.FakeCell;
import org.canopy.testkit.GuardedRecordsContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class GuardedChildrenTest implements GuardedRecordsContract<GuardedChildren> {
    @TempDir
    Path folder;

    private FakeCell cell;

    @BeforeEach
    void county() {
        cell = new FakeCell(folder, "records");
    }

    @AfterEach
    void close() {
        cell.close();
    }

    @Override
    public GuardedChildren guarded() {
        return new GuardedChildren();
    }

    @Override
    public FakeCell cell() {
        return cell;
    }

    @Override
    public Subject written() {
        return new ChildFiles()
                .open(cell, Invented.WORKER, Invented.VILLAGE, Invented.child("示例童", "519921201506010020"))
                .id()
                .subject();
    }

    @Override
    public List<String> secrets() {
        return List.of("示例童", "519921201506010020", "0020", "13800138000");
    }
}
