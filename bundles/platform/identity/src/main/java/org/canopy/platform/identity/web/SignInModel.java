package org.canopy.platform.identity.web;

import java.util.Map;

/**
 * What {@code signin.jte} draws.
 *
 * @param next where it goes on
 * @param errors what to mend, by field
 * @param minutes how long to wait; 0 = not at all
 */
public record SignInModel(String next, String name, Map<String, String> errors, long minutes) {
    public SignInModel {
        errors = Map.copyOf(errors);
    }
}
