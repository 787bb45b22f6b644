package org.canopy.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.canopy.api.access.Subject;
import org.canopy.api.county.ModuleName;
import org.canopy.api.vault.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryVaultTest implements VaultContract {
    private final MemoryAccess access = new MemoryAccess(Clock.systemUTC());
    private final MemoryVault vault = new MemoryVault(access);
    private final MemoryVault elsewhere = new MemoryVault();

    @Override
    public int headLength() {
        return 7;
    }

    @Override
    public MemoryVault vault() {
        return vault;
    }

    @Override
    public MemoryVault elsewhere() {
        return elsewhere;
    }

    @Override
    public void lock() {
        vault.lock();
    }

    @Override
    public void guard() {
        access.guard("records.child", OWN);
    }

    @Override
    public void allow(Subject subject) {
        access.allow(READER, subject, FOR, Duration.ofHours(1));
    }

    @Test
    void aCellHasOne(@TempDir Path folder) {
        try (var cell = new FakeCell(folder, "records")) {
            Label label = new Label(new ModuleName("records"), "r", "story", 0);
            byte[] clear = {4, 2};
            assertArrayEquals(clear, cell.vault().open(label, cell.vault().seal(label, clear), PURPOSE));
            assertEquals(List.of(PURPOSE), cell.vault().readings());
        }
    }
}
