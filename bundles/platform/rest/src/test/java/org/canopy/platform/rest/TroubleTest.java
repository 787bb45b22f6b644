package org.canopy.platform.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.canopy.api.store.StoreUnavailable;
import org.canopy.api.vault.VaultLocked;
import org.canopy.api.web.Problem;
import org.junit.jupiter.api.Test;

class TroubleTest {
    @Test
    void whatPassesByItselfIsUnavailableAndNotBroken() {
        for (Throwable thrown : List.of(new VaultLocked(), new IllegalStateException(new VaultLocked()))) {
            Problem problem = Trouble.of(thrown);
            assertEquals(503, problem.status());
            assertEquals("vault-locked", problem.code());
        }
        assertEquals("unavailable", Trouble.of(new StoreUnavailable("gone")).code());
        assertEquals("broken", Trouble.of(new IllegalStateException("words")).code());
    }
}
