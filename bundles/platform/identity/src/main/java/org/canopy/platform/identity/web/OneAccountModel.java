package org.canopy.platform.identity.web;

import java.util.List;
import java.util.Map;

/**
 * What {@code oneaccount.jte} draws.
 *
 * @param own the reader's own: locking and resetting takes somebody else
 * @param choices roles that may be given
 * @param others accounts that this one may stand in for
 * @param county digits of the county, as the scope begins
 */
public record OneAccountModel(
        AccountsModel.Row account,
        boolean secondFactor,
        boolean own,
        List<Given> grants,
        List<Given> deputies,
        List<Choice> choices,
        List<Choice> others,
        String county,
        String today,
        Map<String, String> errors) {
    public OneAccountModel {
        grants = List.copyOf(grants);
        deputies = List.copyOf(deputies);
        choices = List.copyOf(choices);
        others = List.copyOf(others);
        errors = Map.copyOf(errors);
    }

    /** A role, or somebody stood in for: where, and when. An empty end is none. */
    public record Given(String id, String what, String where, String since, String until, boolean now) {}

    /** One line of a list to choose from. */
    public record Choice(String value, String label) {}
}
