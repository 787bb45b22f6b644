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
    private static final Pattern OLD_FORM = Pattern.compile("[1-9][0-9]{14}");
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
        IdentifierRefused.unless(value.charAt(17) == check(value), IdentifierDefect.CHECK_DIGIT);
    }

    private static char check(String first17) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (first17.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11);
    }

    /**
     * Reads what a person typed: blanks, x and full-width digits are forgiven.
     *
     * @throws IdentifierRefused if the length, a character, the date or the check is wrong
     */
    public static ResidentIdentityNumber parse(String typed) {
        return new ResidentIdentityNumber(Typed.plain(typed));
    }

    /**
     * As {@link #parse}; also reads the 15 digits of a card from before 1999: a year of two digits is of the 1900s, and the
     * check is added. There is no check digit in those fifteen, so a mistyped one is not noticed.
     *
     * @throws IdentifierRefused as {@link #parse}
     */
    public static ResidentIdentityNumber parseEither(String typed) {
        String plain = Typed.plain(typed);
        if (OLD_FORM.matcher(plain).matches()) {
            String first17 = plain.substring(0, 6) + "19" + plain.substring(6);
            return new ResidentIdentityNumber(first17 + check(first17));
        }
        return new ResidentIdentityNumber(plain);
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
