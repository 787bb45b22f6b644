package org.canopy.platform.backup;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.canopy.api.command.Invocation;
import org.canopy.api.command.spi.Command;
import org.canopy.api.county.Cell;
import org.canopy.api.county.CellName;
import org.canopy.api.county.ModuleName;
import org.canopy.api.vault.Label;
import org.canopy.api.vault.Purpose;
import org.canopy.api.vault.Sealed;
import org.canopy.api.vault.Vaults;
import org.canopy.platform.audit.CountyLedgers;
import org.canopy.platform.county.Counties;
import org.canopy.platform.county.County;
import org.canopy.platform.county.CountyCopying;
import org.canopy.platform.vault.CountyRecordKeys;
import org.canopy.platform.vault.CountyVaults;
import org.canopy.testkit.FakeInstalled;
import org.canopy.testkit.PackageOwners;
import org.canopy.testkit.TestClock;

/** A server with its counties, put together as in the container, with a clock that the test moves. One at a time. */
final class Machine implements AutoCloseable {
    static final Purpose PURPOSE = new Purpose("handling");

    final Path folder;
    final Path keys;
    final Counties counties;
    final TestClock clock;
    final Backups backups;
    final Bringing bringing;
    final CountyRecordKeys recordKeys;
    final CountyVaults vaults;
    final CountyCopying copies;

    /** @param folder of the machine; its keys lie beside it, in {@code <folder>-keys} */
    Machine(Path folder, Instant now) throws IOException {
        this.folder = folder;
        this.keys = folder.resolveSibling(folder.getFileName() + "-keys");
        Files.createDirectories(etc());
        Files.createDirectories(keys);
        System.setProperty("karaf.etc", etc().toString());
        System.setProperty("canopy.data", data().toString());
        System.setProperty("canopy.keys", keys.toString());
        Files.createDirectories(data());
        this.clock = new TestClock(now, ZoneId.of("Asia/Shanghai"));
        this.vaults = new CountyVaults();
        this.recordKeys = new CountyRecordKeys();
        FakeInstalled installed = new FakeInstalled();
        installed.install("records");
        Vaults offered = vaults;
        installed.offer(offered);
        Path cells = data().resolve("cells");
        var owners = new PackageOwners("records");
        this.counties =
                new Counties(etc(), cells, installed, plan -> new County(plan, installed, owners, ignored -> clock));
        this.copies = new CountyCopying(etc(), cells, counties, this::look, owners, ignored -> clock);
        var ledgers = new CountyLedgers();
        this.backups = new Backups(copies, recordKeys, ledgers, vaults, data(), keys);
        this.bringing = new Bringing(counties, copies, recordKeys, ledgers, data());
        look();
    }

    Path etc() {
        return folder.resolve("etc");
    }

    Path data() {
        return folder.resolve("data");
    }

    void look() {
        Counties.Changes changes = counties.look();
        changes.changed().forEach(vaults::changed);
        changes.gone().forEach(vaults::gone);
        changes.gone().forEach(counties::close);
    }

    /** A county with keys of a demonstration. */
    Machine with(String county, String... lines) throws IOException {
        Files.writeString(
                etc().resolve("org.canopy.county-" + county + ".cfg"),
                "title = 青禾县\ndivision = 519921\ndemo = true\nmodules = records\n" + String.join("\n", lines) + "\n");
        look();
        return this;
    }

    /** A county that is no demonstration; nobody has made keys for it. */
    Machine real(String county, String... lines) throws IOException {
        Files.writeString(
                etc().resolve("org.canopy.county-" + county + ".cfg"),
                "title = 青禾县\ndivision = 519921\nmodules = records\n" + String.join("\n", lines) + "\n");
        look();
        return this;
    }

    Cell cell(String county) {
        return counties.named(new CellName(county)).orElseThrow(() -> new AssertionError(counties.complaints()));
    }

    static Label label(String record) {
        return new Label(new ModuleName("records"), record, "story", 1);
    }

    Sealed seal(String county, String record) {
        return cell(county).vault().seal(label(record), record.getBytes(StandardCharsets.UTF_8));
    }

    String open(String county, String record, Sealed sealed) {
        return new String(cell(county).vault().open(label(record), sealed, PURPOSE), StandardCharsets.UTF_8);
    }

    /** A folder beside the machine, as a disk that is taken away. */
    Path disk() throws IOException {
        Path disk = folder.resolveSibling("disk");
        if (!Files.exists(disk)) {
            Files.createDirectory(
                    disk, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        return disk;
    }

    BackupName backup(String county) throws IOException {
        clock.advance(Duration.ofSeconds(1));
        return backups.make(cell(county), disk(), "operator").name();
    }

    record Said(int code, String words) {}

    /** Options begin with dashes. */
    Said run(Command command, String... words) {
        List<String> arguments =
                Arrays.stream(words).filter(word -> !word.startsWith("--")).toList();
        Map<String, String> options = new HashMap<>();
        Arrays.stream(words)
                .filter(word -> word.startsWith("--"))
                .forEach(word -> options.put(word.substring(2), "true"));
        StringWriter all = new StringWriter();
        PrintWriter out = new PrintWriter(all, true);
        int code = command.run(new Invocation(arguments, options, false, folder, out, out));
        return new Said(code, all.toString());
    }

    Said restore(String... words) {
        return run(new RestoreCommand(bringing, counties, vaults), words);
    }

    Said drill(String... words) {
        return run(new RestoreDrillCommand(counties, bringing, recordKeys), words);
    }

    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Override
    public void close() {
        counties.close();
    }
}
