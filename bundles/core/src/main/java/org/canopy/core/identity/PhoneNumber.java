package org.canopy.core.identity;

import java.util.Arrays;
import java.util.regex.Pattern;

/** A telephone number inside China; a person's does not print itself. Forms: DOMAIN 9.5, common knowledge. */
public final class PhoneNumber {
    private final String digits;
    private final Kind kind;

    private PhoneNumber(String digits) {
        this.digits = digits;
        this.kind = Arrays.stream(Kind.values())
                .filter(candidate -> candidate.form.matcher(digits).matches())
                .findFirst()
                .orElseThrow(() -> new IdentifierRefused(IdentifierDefect.KIND));
    }

    /**
     * Reads what a person typed: blanks, full-width digits and +86 are forgiven; hyphens of a landline, and of 138-0013-8000,
     * are kept out.
     *
     * @throws IdentifierRefused if it is of no kind
     */
    public static PhoneNumber parse(String typed) {
        String plain = Typed.plain(typed).replaceFirst("^(?:\\+86|0086)-?(?=1[3-9])", "");
        return new PhoneNumber(plain.replaceFirst("^(0[0-9]{2,3})-(?=[0-9]{7,8}$)", "$1")
                .replaceFirst("^(1[3-9][0-9])-([0-9]{4})-([0-9]{4})$", "$1$2$3"));
    }

    public Kind kind() {
        return kind;
    }

    /** Digits only, for dialling, sealing and comparing. */
    public String inClear() {
        return digits;
    }

    /** 138****1234; of a landline the last two digits; a public short number as it is. */
    public String masked() {
        return switch (kind) {
            case MOBILE -> digits.substring(0, 3) + "****" + digits.substring(7);
            case LANDLINE -> "*".repeat(digits.length() - 2) + digits.substring(digits.length() - 2);
            case SHORT -> digits;
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PhoneNumber number && number.digits.equals(digits);
    }

    @Override
    public int hashCode() {
        return digits.hashCode();
    }

    @Override
    public String toString() {
        return masked();
    }

    /** What sort of line it is. */
    public enum Kind {
        MOBILE("1[3-9][0-9]{9}"),
        LANDLINE("0[0-9]{2,3}[0-9]{7,8}"),
        /** 110, 119, 120, 122 and the public service lines 12xxx. */
        SHORT("110|119|120|122|12[0-9]{3}");

        private final Pattern form;

        Kind(String form) {
            this.form = Pattern.compile(form);
        }
    }
}
