package org.canopy.api.access;

import org.canopy.core.division.DivisionCode;

/**
 * A guarded record as people who may not read it see it.
 *
 * @param title what it is called without naming anybody: its number
 * @param path its page in the county; begins with a slash
 * @param division where it belongs: who is responsible there approves
 */
public record GuardedCard(String title, String path, DivisionCode division) {}
