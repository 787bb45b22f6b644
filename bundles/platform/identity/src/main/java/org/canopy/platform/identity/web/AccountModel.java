package org.canopy.platform.identity.web;

import java.util.List;
import java.util.Map;

/**
 * What {@code account.jte} draws.
 *
 * @param mustAdd a second factor is wanted and missing: until then little else goes
 * @param saved key of what has just been done; empty if nothing
 */
public record AccountModel(
        String name,
        String kind,
        List<String> roles,
        boolean secondFactor,
        boolean mustAdd,
        int recoveryLeft,
        List<Stay> sessions,
        Map<String, String> errors,
        String saved) {
    public AccountModel {
        roles = List.copyOf(roles);
        sessions = List.copyOf(sessions);
        errors = Map.copyOf(errors);
    }

    /** A session, by its times. */
    public record Stay(String began, String seen, boolean thisOne) {}
}
