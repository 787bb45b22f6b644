package org.canopy.platform.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.canopy.api.county.ModuleName;
import org.canopy.api.vault.IndexForm;
import org.canopy.api.vault.IndexTags;
import org.canopy.api.vault.IndexedField;
import org.canopy.api.vault.VaultLocked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexesTest {
    private static final String NUMBER = "13800001234";

    @TempDir
    Path folder;

    private Fixture here;

    @BeforeEach
    void open() throws IOException {
        here = new Fixture(folder, "here").demo();
    }

    @AfterEach
    void close() {
        here.close();
    }

    private static IndexedField phone(long expected) {
        return new IndexedField(new ModuleName("records"), "phone", IndexForm.PHONE, expected);
    }

    private IndexTags tags(long expected) {
        return here.vault().index(phone(expected), NUMBER);
    }

    @Test
    void theBitsLeaveTwoToFourOthersBesideTheOneThatIsSought() {
        for (long expected = 9; expected < 1L << 32; expected += expected / 3) {
            double others = (double) expected / (1L << IndexPlan.bits(expected));
            assertTrue(others > 2 && others <= 4, expected + " rows: " + others);
        }
        assertEquals(15, IndexPlan.bits(100_000));
        assertEquals(18, IndexPlan.bits(1_000_000));
        assertEquals(1, IndexPlan.bits(1));
        assertEquals(IndexPlan.MOST_BITS, IndexPlan.bits(Long.MAX_VALUE));
    }

    @Test
    void meanFalseCandidatesAmongAHundredThousandAreAtMostFour() {
        long rows = 100_000;
        try (IndexKey key = new IndexKey(1, IndexPlan.bits(rows), Suite.INT_1, Secret.fresh())) {
            Map<Long, Integer> index = new HashMap<>();
            for (int i = 0; i < rows; i++) {
                index.merge(key.tag(IndexForm.PHONE, "138%08d".formatted(i)), 1, Integer::sum);
            }
            int asked = 20_000;
            long candidates = 0;
            for (int i = 0; i < asked; i++) {
                candidates += index.getOrDefault(key.tag(IndexForm.PHONE, "139%08d".formatted(i)), 0);
            }
            double mean = (double) candidates / asked;
            System.out.printf("VAULT %.2f false candidates on average among %,d rows%n", mean, rows);
            assertTrue(mean > 2 && mean <= 4, "mean " + mean);
        }
    }

    @Test
    void aFieldsKeyOutlivesTheProcess() {
        IndexTags before = tags(1_000);
        here.reopen();
        assertEquals(before, tags(1_000));
    }

    /** Rows of the key before stay findable until the module has indexed them anew and says so. */
    @Test
    void duringARotationBothTagsAreSought() {
        IndexTags before = tags(100_000);
        here.vault().rotate();
        IndexTags during = tags(100_000);
        assertEquals(List.of(before.stored(), during.stored()), during.sought());
        assertTrue(before.stored() < during.current() && during.stored() >= during.current());
        here.vault().rotate();
        assertEquals(during, tags(100_000), "no third key while a second one is being taken in");
        here.vault().indexedAnew(phone(100_000));
        assertEquals(List.of(during.stored()), tags(100_000).sought());
        here.vault().indexedAnew(phone(100_000));
        assertEquals(List.of(during.stored()), tags(100_000).sought());
        here.reopen();
        assertEquals(List.of(during.stored()), tags(100_000).sought());
    }

    /** Many more rows than planned begin a rotation; fewer change nothing. */
    @Test
    void anIndexGrowsWithTheCounty() {
        IndexTags small = tags(1_000);
        assertEquals(small, tags(10));
        IndexTags large = tags(1_000_000);
        assertEquals(2, large.sought().size());
        assertNotEquals(small.stored(), large.stored());
        assertEquals(small.stored(), large.sought().get(0));
    }

    @Test
    void aFamilyOfItsOwnMakesTagsOfItsOwn() {
        IndexTags international = tags(100_000);
        here.gm();
        here.vault().rotate();
        assertEquals(2, tags(100_000).sought().size());
        assertEquals(international.stored(), tags(100_000).sought().get(0));
    }

    /** A shorter tag, another family or another field written into the table opens no key: the vault stays shut and says why. */
    @Test
    void whatStandsBesideAKeyIsBoundToIt() {
        tags(100_000);
        for (String forged : List.of("bits = bits - 1", "suite = 2", "field = 'name'", "version = 2")) {
            here.cell.write(db -> db.execute("create table vault_kept as select * from vault_index_key"));
            here.vault().keys().lock();
            here.cell.write(db -> db.execute("update vault_index_key set " + forged));
            here.vault().keys().reconsider();
            assertThrows(VaultLocked.class, () -> tags(100_000), forged);
            here.cell.write(db -> db.execute("delete from vault_index_key"));
            here.cell.write(db -> db.execute("insert into vault_index_key select * from vault_kept"));
            here.cell.write(db -> db.execute("drop table vault_kept"));
        }
        here.vault().keys().reconsider();
        tags(100_000);
    }
}
