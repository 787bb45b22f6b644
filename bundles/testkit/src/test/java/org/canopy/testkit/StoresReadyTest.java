package org.canopy.testkit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.canopy.platform.county.Counties;
import org.canopy.platform.county.County;
import org.canopy.platform.county.StoresReady;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoresReadyTest implements ReadinessContract<StoresReady> {
    @TempDir
    Path folder;

    private final FakeInstalled installed = new FakeInstalled();
    private Counties counties;

    @BeforeEach
    void begin() throws IOException {
        counties = new Counties(
                folder,
                folder.resolve("cells"),
                installed,
                plan -> new County(plan, installed, new PackageOwners("testkit"), UnaryOperator.identity()));
        Files.write(
                folder.resolve("org.canopy.county-qinghe.cfg"),
                List.of("title = 青禾县", "division = 519921", "modules ="));
        counties.look();
    }

    @AfterEach
    void end() {
        counties.close();
    }

    @Override
    public StoresReady readiness() {
        return new StoresReady(counties);
    }

    @Test
    void aDatabaseThatCanBeWrittenIsReady() {
        assertTrue(readiness().missing().isEmpty(), readiness().missing().toString());
    }
}
