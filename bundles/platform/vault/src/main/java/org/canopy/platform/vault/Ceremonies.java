package org.canopy.platform.vault;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.canopy.api.county.Cell;
import org.canopy.api.ledger.LedgerLine;

/** What people do with a county's keys, together and seldom: make them, share them, try the papers, bring them back. */
final class Ceremonies {
    private final Cell cell;
    private final Surroundings around;
    private final VaultLines lines;
    private final KeyRing ring;

    Ceremonies(Cell cell, Surroundings around, KeyRing ring) {
        this.cell = cell;
        this.around = around;
        this.lines = new VaultLines(cell);
        this.ring = ring;
    }

    /**
     * Makes the county's keys and the papers that bring them back. They open when the papers have been tried: a county that
     * could lose its keys has none yet. The passphrase is wiped.
     *
     * @throws KeysRefused if there are keys, or records that were sealed under others
     */
    List<Share> init(char[] passphrase, Sharing sharing) {
        ring.begin();
        try {
            KeyFolder folder = around.folder(cell.name());
            refuseSealed(folder);
            try (MasterKeys keys = MasterKeys.fresh(ring.county(), false)) {
                folder.refuseMaster();
                List<Share> papers = folder.recovery().share(keys, sharing);
                folder.create(keys, passphrase);
                ring.shut(ring.untried());
                lines.note(LedgerLine.OPERATOR, "vault.init");
                return papers;
            }
        } finally {
            Passphrase.wipe(passphrase);
            ring.end();
        }
    }

    private void refuseSealed(KeyFolder folder) {
        if (!cell.read(KekTable::all).isEmpty()) {
            throw new KeysRefused("records of county " + cell.name() + " are sealed under other keys: bring "
                    + folder.master() + " back from your copy; a county that was a demonstration begins anew"
                    + " under another name");
        }
    }

    /**
     * Makes the county's master key inside of a device. There are no papers: it comes back as the device's maker provides. The
     * PIN is wiped.
     *
     * @throws KeysRefused if there are keys, or records that were sealed under others, or the device refuses
     */
    void initDevice(Path library, long slot, char[] pin) {
        ring.begin();
        try {
            KeyFolder folder = around.folder(cell.name());
            refuseSealed(folder);
            folder.refuseMaster();
            folder.device().create(library, slot, ring.county(), pin);
            ring.shut("the vault is locked: bin/canopy vault-unlock " + cell.name());
            lines.note(LedgerLine.OPERATOR, "vault.init");
        } finally {
            Passphrase.wipe(pin);
            ring.end();
        }
    }

    /** Makes new papers; the old ones count until the new ones have been tried. */
    List<Share> share(Sharing sharing) {
        return ring.with(vault -> {
            if (!(vault.masters() instanceof MasterKeys keys) || keys.throwAway()) {
                throw new KeysRefused("only keys of a county's own, in a file, come back by papers");
            }
            List<Share> papers = around.folder(cell.name()).recovery().share(keys, sharing);
            lines.note(LedgerLine.OPERATOR, "vault.papers-made");
            return papers;
        });
    }

    /**
     * Tries papers: they open the recovery file, and what it holds are the county's keys. New papers count from then on, and
     * the first ones open the vault.
     *
     * @throws KeysRefused if they do not
     */
    void drill(List<Share> papers) {
        ring.begin();
        try {
            Recovery recovery = around.folder(cell.name()).recovery();
            boolean firstOfAll = recovery.missing();
            Recovery.Opened found = recovery.open(papers);
            boolean another = !ring.locked()
                    && !Arrays.equals(
                            ring.with(open -> open.masters().publicKey()),
                            found.keys().publicKey());
            if (another) {
                found.keys().close();
                throw new KeysRefused("the recovery file holds other keys than those that are open; make new papers:"
                        + " bin/canopy vault-papers " + cell.name());
            }
            if (found.first()) {
                recovery.count();
            }
            if (firstOfAll) {
                ring.adopt(found.keys());
            } else {
                found.keys().close();
            }
            lines.note(LedgerLine.OPERATOR, "vault.drill");
        } finally {
            ring.end();
        }
    }

    /**
     * Brings the keys back by papers, under a new passphrase, and opens them. The passphrase is wiped.
     *
     * @throws KeysRefused if the papers do not open them
     */
    void recover(List<Share> papers, char[] passphrase) {
        ring.begin();
        try {
            KeyFolder folder = around.folder(cell.name());
            Recovery.Opened found = folder.recovery().open(papers);
            if (found.first()) {
                folder.recovery().count();
            }
            folder.replace(found.keys(), passphrase);
            ring.shut("");
            ring.adopt(found.keys());
            lines.note(LedgerLine.OPERATOR, "vault.recover");
        } finally {
            Passphrase.wipe(passphrase);
            ring.end();
        }
    }

    /**
     * Puts the same keys under another passphrase. Both are wiped.
     *
     * @throws KeysRefused if the present one does not open them
     */
    void passphrase(char[] present, char[] next) {
        ring.begin();
        KeyFolder folder = around.folder(cell.name());
        try (MasterKeys keys = folder.open(present)) {
            folder.replace(keys, next);
            lines.note(LedgerLine.OPERATOR, "vault.passphrase");
        } finally {
            Passphrase.wipe(present);
            Passphrase.wipe(next);
            ring.end();
        }
    }

    Path keyFolder() {
        return around.folder(cell.name()).folder();
    }

    /** Whether nobody but the passphrase's holder can open the keys. */
    boolean hangsOnOne() {
        KeyFolder folder = around.folder(cell.name());
        return folder.hasMaster() && !folder.recovery().stands() && !ring.locked();
    }
}
