package org.canopy.platform.identity;

import org.canopy.api.identity.AccountId;
import org.canopy.core.division.DivisionCode;

/** A role that somebody has: where, and when. */
public record Grant(String id, AccountId account, String role, DivisionCode division, Term term) {}
