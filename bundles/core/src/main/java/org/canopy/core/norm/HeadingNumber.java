package org.canopy.core.norm;

import java.util.Optional;

/**
 * 第二编, 第五章: a heading's number without its title.
 *
 * @throws IllegalArgumentException if {@code number} is not 1 to 999
 */
public record HeadingNumber(HeadingLevel level, int number) {
    public HeadingNumber {
        if (number < 1 || number > 999) {
            throw new IllegalArgumentException("not a heading's number: " + number);
        }
    }

    static Optional<HeadingNumber> of(String number, String level) {
        return HeadingLevel.read(level).flatMap(found -> ChineseNumeral.read(number).stream()
                .filter(value -> value >= 1 && value <= 999)
                .mapToObj(value -> new HeadingNumber(found, value))
                .findFirst());
    }

    /** 第五章. */
    public String display() {
        return "第" + ChineseNumeral.format(number) + level.zh();
    }
}
