package org.canopy.modules.records.sound;

import java.time.LocalDate;
import org.canopy.core.identity.IdentifierRefused;
import org.canopy.core.identity.ResidentIdentityNumber;

/** Numbers of a division that does not exist, with a check digit that holds. */
final class Numbers {
    private Numbers() {}

    static String of(LocalDate birth, int sequence) {
        String first = "519900%s%03d".formatted(birth.toString().replace("-", ""), sequence);
        for (char check : "0123456789X".toCharArray()) {
            try {
                return ResidentIdentityNumber.parse(first + check).inClear();
            } catch (IdentifierRefused next) {
                continue;
            }
        }
        throw new IllegalStateException("one of eleven always holds");
    }
}
