package org.canopy.modules.content.explainer;

import java.util.Map;
import java.util.Optional;
import org.canopy.api.county.Settings;

/** What the county does with texts that nobody of it has reviewed. */
@Settings("content")
interface Publishing {
    /** What becomes of them. */
    enum Unreviewed {
        SHOW,
        HIDE
    }

    /** Absent: a demonstration county shows them, any other hides them. */
    Optional<Unreviewed> unreviewed();

    /** Reviews by the explainer's id, each as {@link Review} reads it. */
    Map<String, String> reviewed();
}
