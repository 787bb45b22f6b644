package org.canopy.modules.records.sound;

import java.time.LocalDate;
import org.canopy.core.identity.ResidentIdentityNumber;

/** Numbers of a division that does not exist, with a check digit that holds. */
final class Numbers {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private Numbers() {}

    static String of(LocalDate birth, int sequence) {
        String first = "519900%s%03d".formatted(birth.toString().replace("-", ""), sequence);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (first.charAt(i) - '0') * WEIGHTS[i];
        }
        return ResidentIdentityNumber.parse(first + "10X98765432".charAt(sum % 11))
                .inClear();
    }
}
