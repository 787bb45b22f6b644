package org.canopy.platform.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {
    @ParameterizedTest
    @CsvSource({"2, 3", "3, 5", "5, 9"})
    void anyThatAreEnoughGiveTheKeyAndOneFewerGivesAnother(int need, int of) {
        RecoveryKey.Fresh fresh = RecoveryKey.fresh(new Sharing(need, of));
        char[] key = fresh.key().passphrase();
        assertEquals(of, fresh.shares().size());
        for (int from = 0; from < of; from++) {
            List<Share> some = new ArrayList<>();
            for (int i = 0; i < need; i++) {
                some.add(fresh.shares().get((from + i) % of));
            }
            assertArrayEquals(key, RecoveryKey.of(some).passphrase());
            List<Share> fewer = some.subList(0, need - 1);
            assertThrows(KeysRefused.class, () -> RecoveryKey.of(fewer));
            List<Share> forged = new ArrayList<>(fewer);
            Share last = some.get(need - 1);
            forged.add(new Share(last.sharing(), last.number(), last.set(), new byte[Secret.BYTES]));
            assertFalse(Arrays.equals(key, RecoveryKey.of(forged).passphrase()), "one who guesses has nothing");
        }
    }

    @Test
    void everyWrongLetterOnPaperIsFoundAtOnce() {
        Share share = RecoveryKey.fresh(Sharing.USUAL).shares().get(1);
        String paper = share.paper();
        Share read = Share.typed(paper.toCharArray());
        assertArrayEquals(share.part(), read.part());
        assertEquals(share.number(), read.number());
        assertEquals(share.sharing(), read.sharing());
        assertEquals(share.set(), read.set());
        for (int at = 0; at < paper.length(); at++) {
            if (paper.charAt(at) != '-') {
                String slip = paper.substring(0, at) + (paper.charAt(at) == '7' ? '8' : '7') + paper.substring(at + 1);
                assertThrows(KeysRefused.class, () -> Share.typed(slip.toCharArray()), slip);
            }
        }
        assertThrows(KeysRefused.class, () -> Share.typed(paper.substring(5).toCharArray()));
        assertThrows(KeysRefused.class, () -> Share.typed((paper + "-0000").toCharArray()));
        assertThrows(KeysRefused.class, () -> Share.typed("纸".toCharArray()));
    }

    /** Somebody who knows the form can make the check fit: what nobody was ever handed is a slip all the same. */
    @Test
    void aForgedPaperThatCountsWronglyIsASlip() throws GeneralSecurityException {
        for (int counts = 0; counts < 256; counts++) {
            byte[] bytes = new byte[40];
            bytes[0] = 1;
            bytes[1] = (byte) counts;
            bytes[2] = 1;
            byte[] check = MessageDigest.getInstance("SHA-256").digest(Arrays.copyOf(bytes, 37));
            System.arraycopy(check, 0, bytes, 37, 3);
            StringBuilder paper = new StringBuilder();
            for (int bit = 0; bit < 320; bit += 5) {
                int five = new BigInteger(1, bytes).shiftRight(315 - bit).intValue() & 31;
                paper.append("0123456789ABCDEFGHJKMNPQRSTVWXYZ".charAt(five));
            }
            int need = counts >> 4;
            int of = counts & 15;
            if (need >= 2 && of > need && of <= 9) {
                assertEquals(
                        new Sharing(need, of),
                        Share.typed(paper.toString().toCharArray()).sharing());
            } else {
                assertThrows(
                        KeysRefused.class, () -> Share.typed(paper.toString().toCharArray()));
            }
        }
    }

    @Test
    void nobodyAloneAndNotEverybody() {
        for (int[] bad : new int[][] {{1, 3}, {3, 3}, {2, 10}, {0, 1}}) {
            assertThrows(IllegalArgumentException.class, () -> new Sharing(bad[0], bad[1]));
        }
    }
}
