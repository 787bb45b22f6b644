package org.canopy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.canopy.api.county.ModuleName;
import org.canopy.api.vault.IndexForm;
import org.canopy.api.vault.IndexTags;
import org.canopy.api.vault.IndexedField;
import org.canopy.api.vault.Kept;
import org.canopy.api.vault.Label;
import org.canopy.api.vault.SealBroken;
import org.canopy.api.vault.Vault;
import org.canopy.api.vault.VaultLocked;
import org.junit.jupiter.api.Test;

/** What every vault owes whoever finds sealed rows by a value. Part of {@link VaultContract}. */
public interface BlindIndexContract {
    /** An open vault. */
    Vault vault();

    /** An open vault of another county. */
    Vault elsewhere();

    /** Shuts the keys of {@link #vault} away. */
    void lock();

    private static IndexedField field(String module, String name, IndexForm form) {
        return new IndexedField(new ModuleName(module), name, form, 100_000);
    }

    private static Label label(String record) {
        return new Label(new ModuleName("records"), record, "phone", 1);
    }

    private static List<Long> tags(Vault vault, IndexedField field) {
        return IntStream.range(0, 20)
                .mapToObj(i -> vault.index(field, "1380000%04d".formatted(i)).stored())
                .toList();
    }

    @Test
    default void theSameValueHasTheSameTagHoweverItIsTyped() {
        IndexedField phone = field("records", "phone", IndexForm.PHONE);
        IndexTags tags = vault().index(phone, "13800001234");
        assertTrue(tags.sought().contains(tags.stored()));
        assertTrue(tags.stored() >= tags.current());
        assertEquals(tags, vault().index(phone, " +86 138 0000 1234"));
        assertEquals(tags, vault().index(phone, "１３８００００１２３４"));
        IndexedField number = field("records", "number", IndexForm.ID_NUMBER);
        assertEquals(vault().index(number, "11010519491231002X"), vault().index(number, "110105 19491231 002x"));
        assertEquals(vault().index(number, "11010519491231002X"), vault().index(number, "110105491231002"));
        assertEquals(vault().index(number, "no number at all"), vault().index(number, "NO NUMBER ATALL"));
    }

    @Test
    default void fieldsModulesAndCountiesHaveTagsOfTheirOwn() {
        List<Long> here = tags(vault(), field("records", "phone", IndexForm.PHONE));
        assertNotEquals(here, tags(vault(), field("records", "phone2", IndexForm.PHONE)));
        assertNotEquals(here, tags(vault(), field("hotline", "phone", IndexForm.PHONE)));
        assertNotEquals(here, tags(elsewhere(), field("records", "phone", IndexForm.PHONE)));
        assertEquals(here, tags(vault(), field("records", "phone", IndexForm.PHONE)));
    }

    @Test
    default void whatMatchesIsSaidWithoutTheText() {
        Kept kept = new Kept(label("r1"), vault().seal(label("r1"), "138 0000 1234".getBytes(StandardCharsets.UTF_8)));
        assertTrue(vault().matches(kept, IndexForm.PHONE, "+8613800001234"));
        assertFalse(vault().matches(kept, IndexForm.PHONE, "13800001235"));
        assertFalse(vault().matches(kept, IndexForm.PHONE, ""));
        Kept moved = new Kept(label("r2"), kept.sealed());
        assertThrows(SealBroken.class, () -> vault().matches(moved, IndexForm.PHONE, "13800001234"));
    }

    @Test
    default void lockedItNeitherIndexesNorCompares() {
        IndexedField phone = field("records", "phone", IndexForm.PHONE);
        Kept kept = new Kept(label("r1"), vault().seal(label("r1"), new byte[] {'1'}));
        lock();
        assertThrows(VaultLocked.class, () -> vault().index(phone, "1"));
        assertThrows(VaultLocked.class, () -> vault().indexedAnew(phone));
        assertThrows(VaultLocked.class, () -> vault().matches(kept, IndexForm.PHONE, "1"));
    }
}
