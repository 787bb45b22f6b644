package org.canopy.platform.access;

import java.time.Instant;
import java.util.Optional;
import org.canopy.api.access.AccessGrant;
import org.canopy.api.identity.AccountId;
import org.canopy.core.division.DivisionCode;

/**
 * A grant with how it came about.
 *
 * @param division of the record; empty where it was not known: of work that a module assigned
 * @param request empty where nobody asked
 * @param by who approved, assigned or confirmed; the author of what they have written
 */
public record Given(
        AccessGrant grant, Optional<DivisionCode> division, Optional<String> request, AccountId by, Instant since) {
    public boolean counts(Instant now) {
        return now.isBefore(grant.until());
    }
}
