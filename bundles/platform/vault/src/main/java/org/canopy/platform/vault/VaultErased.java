package org.canopy.platform.vault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.canopy.api.command.Invocation;
import org.canopy.api.command.spi.Command;
import org.canopy.api.county.Cell;
import org.canopy.api.county.Cells;
import org.canopy.api.vault.ErasureCertificate;
import org.canopy.platform.vault.ErasedFolder.Known;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code canopy:vault-erased}: checks a certificate of erasure, and that its records have no key here. */
@Component(service = Command.class)
public final class VaultErased extends CountyCommand {
    @Activate
    public VaultErased(@Reference Cells cells, @Reference CountyVaults vaults) {
        super(cells, vaults, "vault-erased", "Checks a certificate of erasure, also one of another machine.");
    }

    @Override
    public String usage() {
        return "COUNTY FILE [--key VKEY]     --key: who signed it, instead of this county's own vault.vkey";
    }

    @Override
    public List<String> options() {
        return List.of("key=");
    }

    @Override
    boolean takes(int arguments) {
        return arguments == 2;
    }

    @Override
    int run(Cell cell, CellVault vault, Invocation call) {
        NoteKey key = Optional.ofNullable(call.options().get("key"))
                .map(VaultErased::typed)
                .or(vault.erasures()::key)
                .orElseThrow(() -> new KeysRefused("the keys of county " + cell.name()
                        + " have never been open here: name the one that signed, --key"));
        String file = call.arguments().get(1);
        Optional<Known> known = ErasedFolder.known(key, read(call.folder().resolve(file)));
        if (known.isEmpty()) {
            throw new KeysRefused(file + " was altered, or another key than " + key.vkey() + " has signed it");
        }
        return say(cell, known.get().erased(), key, call);
    }

    private static NoteKey typed(String vkey) {
        try {
            return NoteKey.of(vkey);
        } catch (IllegalArgumentException e) {
            throw new KeysRefused("--key wants the line of a key as it stands in " + ErasedFolder.PUBLIC);
        }
    }

    private static ErasureCertificate read(Path file) {
        try {
            return new ErasureCertificate(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new KeysRefused(file + " cannot be read; is it there, and is it text?");
        } catch (IllegalArgumentException e) {
            throw new KeysRefused(file + " is no certificate of erasure");
        }
    }

    private static int say(Cell cell, Erased erased, NoteKey key, Invocation call) {
        List<Erased.Line> back = erased.lines().stream()
                .filter(line -> cell.read(db -> DekTable.holds(db, line.id())))
                .toList();
        call.out().println("Signed by " + key.vkey());
        call.out().println("County " + erased.county() + ", " + erased.at() + ", basis " + erased.basis());
        call.out().println("Approved by " + String.join(", ", erased.approved()));
        call.out().println("In the ledger as " + erased.digest());
        for (Erased.Line line : erased.lines()) {
            call.out().println(line.object() + " " + line.fate().name().toLowerCase(Locale.ROOT));
        }
        if (back.isEmpty()) {
            call.out().println(erased.lines().size() + " records; none has a key in " + cell.name() + ".");
            return OK;
        }
        call.err()
                .println("canopy: " + back.size() + " of these records have a key in " + cell.name()
                        + " again: an older copy of the database was put in place. Lock the vault and unlock it: they"
                        + " are erased again");
        return FAILED;
    }
}
