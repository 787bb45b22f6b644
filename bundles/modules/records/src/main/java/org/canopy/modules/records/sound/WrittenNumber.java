package org.canopy.modules.records.sound;

import java.time.LocalDate;
import java.util.Optional;
import org.canopy.api.vault.IndexForm;
import org.canopy.core.identity.IdentifierRefused;
import org.canopy.core.identity.ResidentIdentityNumber;

/**
 * Eighteen characters that were typed as a resident's number.
 *
 * @param birth the day in it, where date and check digit hold; then no single wrong or swapped digit is in it
 */
record WrittenNumber(String text, Optional<LocalDate> birth) {
    private static final int LENGTH = 18;
    private static final int HEAD = 14;
    private static final int TAIL = 10;

    /** Empty where it has another length: then it says too little. */
    static Optional<WrittenNumber> read(String typed) {
        try {
            ResidentIdentityNumber number = ResidentIdentityNumber.parseEither(typed);
            return Optional.of(new WrittenNumber(number.inClear(), Optional.of(number.birthDate())));
        } catch (IdentifierRefused refused) {
            String plain = IndexForm.ID_NUMBER.canonical(typed);
            return plain.length() == LENGTH
                    ? Optional.of(new WrittenNumber(plain, Optional.empty()))
                    : Optional.empty();
        }
    }

    boolean holds() {
        return birth.isPresent();
    }

    /** Division and day of birth. */
    String head() {
        return text.substring(0, HEAD);
    }

    /** Month and day of birth, sequence and check. */
    String tail() {
        return text.substring(TAIL);
    }

    @Override
    public String toString() {
        return "WrittenNumber";
    }
}
