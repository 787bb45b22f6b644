package org.canopy.modules.records;

import java.util.Map;
import java.util.OptionalInt;
import org.canopy.api.county.Settings;

/** The county's settings of this module. */
@Settings("records")
public interface RecordsSettings {
    /** For how many values an index is planned where the county does not say. */
    int EXPECTED = 100_000;

    /** How many numbers of people the county will have in a few years. */
    OptionalInt expected();

    /** Days within which the county answers somebody who claims a right; unset: no day is shown. */
    OptionalInt rightsDays();

    /** The largest file that is taken, where the county does not say. */
    int MEGABYTES = 20;

    /** The largest file that is taken, in MiB; 32 at most: while it is checked it lies in memory. */
    OptionalInt attachmentMegabytes();

    /** Names of the county's places by their codes of twelve digits; what is not named shows its code. */
    Map<String, String> places();
}
