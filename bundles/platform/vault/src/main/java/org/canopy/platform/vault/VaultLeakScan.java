package org.canopy.platform.vault;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.canopy.api.command.Invocation;
import org.canopy.api.command.spi.Command;
import org.canopy.api.county.Cell;
import org.canopy.api.county.Cells;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code canopy:vault-leak-scan}: looks in every file for words that may lie nowhere in clear. */
@Component(service = Command.class)
public final class VaultLeakScan extends CountyCommand {
    /** Other users of the machine can read arguments, so markers are none; folders are no secret. */
    private static final int MOST_FOLDERS = 7;

    private static final int MOST_SHOWN = 100;
    private static final long TELLING = 256L << 20;

    @Activate
    public VaultLeakScan(@Reference Cells cells, @Reference CountyVaults vaults) {
        super(cells, vaults, "vault-leak-scan", "Looks in every file for words that may lie nowhere in clear.");
    }

    @Override
    public String usage() {
        return "COUNTY [FOLDER …]     markers: one a line from standard input; FOLDER: backups and others, "
                + MOST_FOLDERS + " at most";
    }

    @Override
    boolean takes(int arguments) {
        return arguments >= 1 && arguments <= 1 + MOST_FOLDERS;
    }

    @Override
    int run(Cell cell, CellVault vault, Invocation call) {
        List<Path> roots = new ArrayList<>(vault.places());
        call.arguments().stream().skip(1).map(call.folder()::resolve).forEach(roots::add);
        roots.stream().filter(root -> !Files.isDirectory(root)).findFirst().ifPresent(none -> {
            throw new KeysRefused(none + " is no folder; nothing was searched");
        });
        Markers markers = new Markers(typed(call));
        if (markers.count() == 0) {
            throw new KeysRefused("no marker was typed; nothing was searched");
        }
        return scan(apart(roots), markers, call);
    }

    private static List<String> typed(Invocation call) {
        List<String> words = new ArrayList<>();
        while (true) {
            Optional<String> word = call.prompt()
                    .secret("Marker " + (words.size() + 1) + " (an empty line begins): ")
                    .map(chars -> {
                        String text = new String(chars).strip();
                        Passphrase.wipe(chars);
                        return text;
                    })
                    .filter(text -> !text.isEmpty());
            if (word.isEmpty()) {
                return words;
            }
            words.add(word.get());
        }
    }

    /** Without those that lie in another one. */
    private static List<Path> apart(List<Path> roots) {
        List<Path> whole = roots.stream()
                .map(root -> root.toAbsolutePath().normalize())
                .distinct()
                .toList();
        return whole.stream()
                .filter(one -> whole.stream().noneMatch(other -> !other.equals(one) && one.startsWith(other)))
                .toList();
    }

    private static int scan(List<Path> roots, Markers markers, Invocation call) {
        PrintWriter err = call.err();
        List<LeakScan.Hit> hits = new ArrayList<>();
        long[] found = new long[2];
        long[] told = {TELLING};
        LeakScan scan = new LeakScan(
                markers,
                hit -> {
                    if (found[0]++ < MOST_SHOWN) {
                        hits.add(hit);
                    }
                },
                what -> {
                    found[1]++;
                    err.println("canopy: not searched whole: " + what);
                },
                bytes -> {
                    if (bytes >= told[0]) {
                        err.println("… " + (bytes >> 20) + " MB searched");
                        told[0] = bytes + TELLING;
                    }
                });
        for (Path root : roots) {
            err.println("… " + root);
            scan.tree(root);
        }
        hits.forEach(hit -> call.out()
                .println(hit.where() + " at " + hit.offset() + ": "
                        + (hit.marker() == 0 ? "" : "marker " + hit.marker() + " as ") + hit.as()));
        call.out()
                .println(markers.count() + " markers, " + scan.files() + " files, " + (scan.bytes() >> 20)
                        + " MB searched: " + found[0] + " found"
                        + (found[0] > MOST_SHOWN ? ", the first " + MOST_SHOWN + " are shown." : "."));
        return found[0] == 0 && found[1] == 0 ? OK : FAILED;
    }
}
