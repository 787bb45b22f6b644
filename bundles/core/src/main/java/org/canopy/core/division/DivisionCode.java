package org.canopy.core.division;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Twelve-digit code of a place: province (2 digits) + prefecture (2) + county (2) + township (3) + village (3), unused
 * levels zero. A prefecture may govern townships itself (441900003000), so a township's parent may be a prefecture.
 *
 * <p>Source: GB/T 2260 (county and above), GB/T 10114 (township), NBS statistical codes (village).
 *
 * @throws IllegalArgumentException if {@code digits} has another form or skips the prefecture or the township
 */
public record DivisionCode(String digits) implements PlaceCode, Comparable<DivisionCode> {
    private static final Pattern FORM =
            Pattern.compile("(?!00)[0-9]{2}(?:0{10}|(?!00)[0-9]{4}(?:0{6}|(?!000)[0-9]{6}))");
    private static final int LENGTH = 12;

    public DivisionCode {
        if (!FORM.matcher(digits).matches()) {
            throw new IllegalArgumentException("not a county, township or village code: " + digits);
        }
    }

    /**
     * Pads the short forms in use: 2, 4 or 6 digits (GB/T 2260), 9 (township), 12.
     *
     * @throws IllegalArgumentException as the constructor, and for any other length
     */
    public static DivisionCode of(String shortOrLong) {
        return switch (shortOrLong.length()) {
            case 2, 4, 6, 9, LENGTH -> new DivisionCode(shortOrLong + "0".repeat(LENGTH - shortOrLong.length()));
            default -> throw new IllegalArgumentException("not a county, township or village code: " + shortOrLong);
        };
    }

    @Override
    public DivisionLevel level() {
        if (!digits.endsWith("000")) {
            return DivisionLevel.VILLAGE;
        }
        if (!digits.endsWith("000000")) {
            return DivisionLevel.TOWNSHIP;
        }
        if (!digits.startsWith("00", 4)) {
            return DivisionLevel.COUNTY;
        }
        return digits.startsWith("00", 2) ? DivisionLevel.PROVINCE : DivisionLevel.PREFECTURE;
    }

    @Override
    public Optional<DivisionCode> parent() {
        return switch (level()) {
            case VILLAGE, GROUP -> Optional.of(of(digits.substring(0, 9)));
            case TOWNSHIP -> Optional.of(of(digits.substring(0, 6)));
            case COUNTY -> Optional.of(of(digits.substring(0, 4)));
            case PREFECTURE -> Optional.of(of(digits.substring(0, 2)));
            case PROVINCE -> Optional.empty();
        };
    }

    @Override
    public boolean isWithin(DivisionCode other) {
        return digits.startsWith(other.prefix());
    }

    /** The first six digits as a place of their own; a province or prefecture answers itself. */
    public DivisionCode county() {
        return of(digits.substring(0, 6));
    }

    /** The digits that every place within this one begins with: what a store compares. */
    public String prefix() {
        return digits.substring(
                0,
                switch (level()) {
                    case PROVINCE -> 2;
                    case PREFECTURE -> 4;
                    case COUNTY -> 6;
                    case TOWNSHIP -> 9;
                    case VILLAGE, GROUP -> LENGTH;
                });
    }

    @Override
    public String text() {
        return digits;
    }

    @Override
    public int compareTo(DivisionCode other) {
        return digits.compareTo(other.digits);
    }

    @Override
    public String toString() {
        return digits;
    }
}
