package org.canopy.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.canopy.api.county.ModuleName;
import org.canopy.api.vault.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryVaultTest implements VaultContract {
    private final MemoryVault vault = new MemoryVault();
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
