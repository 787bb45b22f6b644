package org.canopy.api.county;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a county says of itself: the lines without a module's prefix in {@code etc/org.canopy.county-<name>.cfg}. */
@Settings("county")
public interface CountyProfile {
    /** Name as citizens know it: 青禾县. */
    String title();

    /** The same in English; {@link #title} where absent. */
    Optional<String> titleEn();

    /** Name of the body that runs the portal: 青禾县未成年人保护中心. */
    Optional<String> operator();

    Optional<String> address();

    /** Opening hours in words. */
    Optional<String> hours();

    /**
     * Phones by key ({@code police}, {@code ambulance}, {@code minors-hotline}, {@code youth-line}, {@code women-line},
     * {@code legal-aid}, {@code civil-affairs}): number, then {@code |}, then the last day on which it may be shown.
     */
    Map<String, String> phone();

    /** Where the quick exit leads; absent: a neutral page of this server. */
    Optional<String> exitAddress();

    /** Marks the invented demonstration county: a band on every page says so. */
    default boolean demo() {
        return false;
    }

    /** Answers where neither host nor path names a county. */
    default boolean byDefault() {
        return false;
    }

    /** Host names that lead straight into this county. */
    default List<String> hosts() {
        return List.of();
    }
}
