package org.canopy.platform.vault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.canopy.api.county.ModuleName;
import org.canopy.api.vault.Label;
import org.canopy.api.vault.Purpose;
import org.canopy.api.vault.Sealed;
import org.canopy.testkit.FakeCell;

/** A county with keys of its own in a folder of the test. */
final class Fixture implements AutoCloseable {
    static final Purpose PURPOSE = new Purpose("handling");
    static final String PASSPHRASE = "柳树 河湾 纸船 清晨 石阶 灯笼";

    final FakeCell cell;
    final CountyVaults vaults;
    final Surroundings around;
    final ListGuard guard = new ListGuard();

    Fixture(Path folder, String name) throws IOException {
        this(folder, name, around(folder));
    }

    Fixture(Path folder, String name, Surroundings around) throws IOException {
        Files.createDirectories(around.keys());
        this.around = around;
        this.cell = new FakeCell(around.data().resolve("cells"), name, "records");
        this.vaults = new CountyVaults(around);
        vaults.setGuard(guard);
    }

    static Surroundings around(Path folder) {
        return new Surroundings(
                folder.resolve("keys"), folder.resolve("data"), folder.resolve("etc"), "127.0.0.1", Optional.empty());
    }

    CellVault vault() {
        return vaults.of(cell);
    }

    /** With the keys of a demonstration, which need no passphrase: opening them costs no time. */
    Fixture demo() {
        cell.set("demo", "true");
        vault().keys().reconsider();
        return this;
    }

    /** In the Chinese family. */
    Fixture gm() {
        cell.set("vault.suite", "GM_1");
        return this;
    }

    /** Nothing that was cached is left. */
    void reopen() {
        vault().keys().lock();
        vault().keys().reconsider();
    }

    /** With keys of the county's own. */
    Fixture init() {
        List<Share> papers = vault().ceremonies().init(passphrase(), Sharing.USUAL);
        vault().ceremonies().drill(papers.subList(1, 3));
        return this;
    }

    static char[] passphrase() {
        return PASSPHRASE.toCharArray();
    }

    static Label label(String record) {
        return new Label(new ModuleName("records"), record, "story", 1);
    }

    static byte[] text(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    byte[] open(String record, Sealed sealed) {
        return vault().open(label(record), sealed, PURPOSE);
    }

    @Override
    public void close() {
        vaults.close();
        cell.close();
    }
}
