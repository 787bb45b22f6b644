package org.canopy.core.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.regex.Pattern;

/**
 * 公民身份号码 (GB 11643, 18 characters): division (6), birth date (8), sequence (3, odd for males), check. The division is
 * that of the first registration and is not compared with today's list. A child without a card has the number in the
 * household book (居民身份证法 3, 5). Never a key; it does not print itself.
 */
public final class ResidentIdentityNumber {
    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{16}[0-9X]");
    private static final DateTimeFormatter BIRTH =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private final String value;
    private final LocalDate birthDate;

    private ResidentIdentityNumber(String value) {
        IdentifierRefused.unless(value.length() == 18, IdentifierDefect.LENGTH);
        IdentifierRefused.unless(FORM.matcher(value).matches(), IdentifierDefect.CHARACTERS);
        this.value = value;
        this.birthDate = date(value.substring(6, 14));
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (value.charAt(i) - '0') * WEIGHTS[i];
        }
        IdentifierRefused.unless(value.charAt(17) == CHECKS.charAt(sum % 11), IdentifierDefect.CHECK_DIGIT);
    }

    /**
     * Reads what a person typed: blanks, x and full-width digits are forgiven.
     *
     * @throws IdentifierRefused if the length, a character, the date or the check is wrong
     */
    public static ResidentIdentityNumber parse(String typed) {
        return new ResidentIdentityNumber(Typed.plain(typed));
    }

    /** The number in clear, for sealing and comparing only. */
    public String inClear() {
        return value;
    }

    public LocalDate birthDate() {
        return birthDate;
    }

    public Sex sex() {
        return (value.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    /** First and last character, all others starred. */
    public String masked() {
        return value.charAt(0) + "*".repeat(16) + value.charAt(17);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ResidentIdentityNumber number && number.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return masked();
    }

    private static LocalDate date(String digits) {
        try {
            return LocalDate.parse(digits, BIRTH);
        } catch (DateTimeException refused) { // its message holds the date of birth, so it is not passed on
            throw new IdentifierRefused(IdentifierDefect.DATE);
        }
    }

    /** As the register has it. */
    public enum Sex {
        FEMALE("女"),
        MALE("男");

        private final String zh;

        Sex(String zh) {
            this.zh = zh;
        }

        public String zh() {
            return zh;
        }
    }
}
