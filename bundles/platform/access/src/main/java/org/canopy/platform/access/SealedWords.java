package org.canopy.platform.access;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.canopy.api.county.Cell;
import org.canopy.api.county.ModuleName;
import org.canopy.api.identity.AccountId;
import org.canopy.api.vault.Label;
import org.canopy.api.vault.Purpose;
import org.canopy.api.vault.Reading;
import org.canopy.api.vault.Sealed;

/**
 * What somebody wrote about a reading, sealed: it may well name a child. Sealed before the write that stores it, opened after
 * the read that fetched it.
 *
 * @param record {@code request:…}
 * @param field {@code reason}
 */
record SealedWords(String record, String field) {
    /** As many characters as somebody may write. */
    static final int LONGEST = 500;

    private static final ModuleName ACCESS = new ModuleName("access");
    private static final Purpose DECIDING = new Purpose("deciding");

    private Label label() {
        return new Label(ACCESS, record, field, 0);
    }

    /** Empty words stay empty. */
    String seal(Cell cell, String words) {
        if (words.isEmpty()) {
            return "";
        }
        byte[] clear = words.getBytes(StandardCharsets.UTF_8);
        try {
            return Base64.getEncoder()
                    .encodeToString(cell.vault().seal(label(), clear).bytes());
        } finally {
            Arrays.fill(clear, (byte) 0);
        }
    }

    String open(Cell cell, String sealed, AccountId reader) {
        if (sealed.isEmpty()) {
            return "";
        }
        Sealed bytes = new Sealed(Base64.getDecoder().decode(sealed));
        byte[] clear = cell.vault().open(label(), bytes, new Reading(reader, DECIDING));
        try {
            return new String(clear, StandardCharsets.UTF_8);
        } finally {
            Arrays.fill(clear, (byte) 0);
        }
    }
}
