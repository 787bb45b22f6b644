package org.canopy.platform.policy;

import org.canopy.api.policy.PolicyVersion;

/** What became of the wish to adopt a version. */
public sealed interface Adoption {
    record Adopted(PolicyVersion version) implements Adoption {}

    /** The same text counts on that day already. */
    record Unchanged(PolicyVersion version) implements Adoption {}

    /** Nothing was changed. @param why names place and cure */
    record Refused(String why) implements Adoption {}
}
