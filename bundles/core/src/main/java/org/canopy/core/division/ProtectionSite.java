package org.canopy.core.division;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A place where children are received. Groups have none: the speech names four levels of linkage but three of sites.
 *
 * @param validTo first day on which it is no more; empty while it lasts
 * @throws IllegalArgumentException if {@code type} does not belong on the level of {@code division}, or the days or the
 *     name are empty
 */
public record ProtectionSite(
        Type type, DivisionCode division, String name, LocalDate validFrom, Optional<LocalDate> validTo) {
    public ProtectionSite {
        if (!type.standsIn(division.level())) {
            throw new IllegalArgumentException(type + " does not belong in " + division);
        }
        if (name.isBlank() || validTo.filter(end -> !end.isAfter(validFrom)).isPresent()) {
            throw new IllegalArgumentException("a site without a name or without a day: " + division);
        }
    }

    public boolean isOpenAt(LocalDate day) {
        return !day.isBefore(validFrom) && validTo.map(day::isBefore).orElse(true);
    }

    /** The three kinds of sites; terms: the founding speech, law: 未成年人保护法. */
    public enum Type {
        /** 未成年人救助保护机构, set up as needed (第九十六条). */
        CENTER("未成年人保护中心", DivisionLevel.COUNTY),
        /** 未成年人保护工作站, or a named person instead (第八十一条第二款). */
        STATION("保护站", DivisionLevel.TOWNSHIP),
        /** 专人专岗 of the village or residents' committee (第四十三条). */
        POINT("保护点", DivisionLevel.VILLAGE);

        private final String zh;
        private final DivisionLevel level;

        Type(String zh, DivisionLevel level) {
            this.zh = zh;
            this.level = level;
        }

        public String zh() {
            return zh;
        }

        public DivisionLevel level() {
            return level;
        }

        /** A prefecture that governs its townships itself has its own centre. */
        boolean standsIn(DivisionLevel where) {
            return where == level || this == CENTER && where == DivisionLevel.PREFECTURE;
        }
    }
}
