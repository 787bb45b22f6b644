package org.canopy.core.identity;

import java.util.Optional;

/**
 * 统一社会信用代码 (GB 32100-2015, 18 characters): registering authority, kind, division (6), organisation code (9), check.
 *
 * @throws IdentifierRefused if the length, a character or the check character is wrong
 */
public record UnifiedSocialCreditCode(String value) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final String INNER_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] INNER_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    public UnifiedSocialCreditCode {
        IdentifierRefused.unless(value.length() == 18, IdentifierDefect.LENGTH);
        IdentifierRefused.unless(
                value.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                        && value.substring(2, 8).chars().allMatch(c -> c <= '9'),
                IdentifierDefect.CHARACTERS);
        int check = (31 - sum(value, ALPHABET, WEIGHTS) % 31) % 31;
        IdentifierRefused.unless(value.charAt(17) == ALPHABET.charAt(check), IdentifierDefect.CHECK_DIGIT);
    }

    /**
     * Reads what a person typed: blanks, lower case and full-width characters are forgiven.
     *
     * @throws IdentifierRefused as the constructor
     */
    public static UnifiedSocialCreditCode parse(String typed) {
        return new UnifiedSocialCreditCode(Typed.plain(typed));
    }

    /** The kind of organisation, where a civil-affairs register gave the code. */
    public Optional<CivilKind> civilKind() {
        return value.charAt(0) == '5' ? CivilKind.of(value.charAt(1)) : Optional.empty();
    }

    /** Whether the check of the organisation code inside (GB 11714) holds too; a reason to look again, not to refuse. */
    public boolean innerCheckHolds() {
        String inner = value.substring(8, 17);
        int check = 11 - sum(inner, INNER_ALPHABET, INNER_WEIGHTS) % 11;
        char expected = check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
        return inner.charAt(8) == expected;
    }

    @Override
    public String toString() {
        return value;
    }

    private static int sum(String text, String alphabet, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += alphabet.indexOf(text.charAt(i)) * weights[i];
        }
        return sum;
    }

    /** Second character under registering authority 5 (民政). */
    public enum CivilKind {
        SOCIAL_GROUP("社会团体", '1'),
        SOCIAL_SERVICE("民办非企业单位", '2'),
        FOUNDATION("基金会", '3'),
        OTHER("其他", '9');

        private final String zh;
        private final char sign;

        CivilKind(String zh, char sign) {
            this.zh = zh;
            this.sign = sign;
        }

        public String zh() {
            return zh;
        }

        static Optional<CivilKind> of(char sign) {
            for (CivilKind kind : values()) {
                if (kind.sign == sign) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }
}
