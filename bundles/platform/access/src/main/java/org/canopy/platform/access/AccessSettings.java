package org.canopy.platform.access;

import java.util.OptionalInt;
import org.canopy.api.county.Settings;

/** The county's lines {@code access.*}. */
@Settings("access")
public interface AccessSettings {
    /** Days after which a request that nobody decided is void; unset: it stays. */
    OptionalInt lapseDays();

    /** Days within which breaking the glass is to be reviewed, before that person may ask again; unset: at once. */
    OptionalInt reviewDays();
}
