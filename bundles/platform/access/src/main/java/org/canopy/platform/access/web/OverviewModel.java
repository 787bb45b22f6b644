package org.canopy.platform.access.web;

import java.util.List;

/**
 * What {@code access.jte} draws.
 *
 * @param owes whether this person may not ask until something of theirs has been reviewed
 * @param reports whether they may take the year's report
 * @param years of which there can be one
 */
public record OverviewModel(
        List<RequestModel> decide,
        List<RequestModel> confirm,
        List<GrantModel> review,
        List<GrantModel> held,
        List<RequestModel> mine,
        boolean owes,
        boolean reports,
        List<Integer> years) {}
