package org.canopy.platform.identity.web;

import java.util.Map;

/** What {@code newaccount.jte} draws: the form as it was typed, and what to mend. */
public record NewAccountModel(String name, String signInName, String kind, Map<String, String> errors) {
    public NewAccountModel {
        errors = Map.copyOf(errors);
    }
}
