package org.canopy.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.canopy.api.county.ModuleName;
import org.canopy.api.vault.BoxKey;
import org.canopy.api.vault.Label;
import org.canopy.api.vault.Purpose;
import org.canopy.api.vault.SealBroken;
import org.canopy.api.vault.Sealed;
import org.canopy.api.vault.Vault;
import org.canopy.api.vault.VaultLocked;
import org.junit.jupiter.api.Test;

/** What every vault owes whoever seals a report to a desk. Part of {@link VaultContract}. */
public interface SealedBoxContract {
    ModuleName MODULE = new ModuleName("records");
    Purpose INTAKE = new Purpose("intake");

    /** An open vault. */
    Vault vault();

    /** An open vault of another county. */
    Vault elsewhere();

    /** Shuts the keys of {@link #vault} away. */
    void lock();

    private static Label report(String record) {
        return new Label(MODULE, record, "report", 1);
    }

    private static byte[] text() {
        return "有人需要帮助".getBytes(StandardCharsets.UTF_8);
    }

    @Test
    default void whatIsSealedToTheDeskTheDeskOpens() {
        BoxKey key = vault().boxKey(MODULE);
        assertEquals(key, vault().boxKey(MODULE));
        Sealed one = vault().sealTo(key, report("r1"), text());
        assertNotEquals(one, vault().sealTo(key, report("r1"), text()));
        assertArrayEquals(text(), vault().open(report("r1"), one, INTAKE));
        Sealed empty = vault().sealTo(key, report("r2"), new byte[0]);
        assertArrayEquals(new byte[0], vault().open(report("r2"), empty, INTAKE));
    }

    /** Reports are taken at night, when nobody has opened the keys; reading them waits. */
    @Test
    default void lockedItStillSealsToTheDeskAndOpensNothing() {
        BoxKey key = vault().boxKey(MODULE);
        lock();
        assertEquals(key, vault().boxKey(MODULE));
        Sealed sealed = vault().sealTo(key, report("r1"), text());
        assertThrows(VaultLocked.class, () -> vault().open(report("r1"), sealed, INTAKE));
    }

    @Test
    default void aBoxOpensAtItsPlaceAndInItsCountyOnly() {
        BoxKey key = vault().boxKey(MODULE);
        elsewhere().boxKey(MODULE);
        vault().boxKey(new ModuleName("hotline"));
        Sealed sealed = vault().sealTo(key, report("r1"), text());
        for (Label wrong : List.of(
                report("r2"),
                new Label(MODULE, "r1", "story", 1),
                new Label(MODULE, "r1", "report", 2),
                new Label(new ModuleName("hotline"), "r1", "report", 1))) {
            assertThrows(SealBroken.class, () -> vault().open(wrong, sealed, INTAKE));
        }
        assertThrows(SealBroken.class, () -> elsewhere().open(report("r1"), sealed, INTAKE));
        Sealed foreign = vault().sealTo(elsewhere().boxKey(MODULE), report("r1"), text());
        assertThrows(SealBroken.class, () -> vault().open(report("r1"), foreign, INTAKE));
        Label ofAnother = new Label(new ModuleName("hotline"), "r1", "report", 1);
        assertThrows(IllegalArgumentException.class, () -> vault().sealTo(key, ofAnother, text()));
    }

    /** What a module says of older keys never touches the one that is sealed to now. */
    @Test
    default void theNewestKeyStaysWhateverIsSaidOfOlderOnes() {
        Sealed sealed = vault().sealTo(vault().boxKey(MODULE), report("r1"), text());
        vault().boxesEmptied(MODULE);
        vault().boxesEmptied(new ModuleName("hotline"));
        assertArrayEquals(text(), vault().open(report("r1"), sealed, INTAKE));
        lock();
        assertThrows(VaultLocked.class, () -> vault().boxesEmptied(MODULE));
    }

    @Test
    default void aFlippedOrCutBoxIsBroken() {
        byte[] good =
                vault().sealTo(vault().boxKey(MODULE), report("r1"), text()).bytes();
        for (int at = 0; at < good.length; at++) {
            byte[] bad = good.clone();
            bad[at] ^= (byte) (1 << at % 8);
            assertThrows(SealBroken.class, () -> vault().open(report("r1"), new Sealed(bad), INTAKE), "at " + at);
            byte[] cut = Arrays.copyOf(good, at);
            assertThrows(SealBroken.class, () -> vault().open(report("r1"), new Sealed(cut), INTAKE));
        }
    }
}
