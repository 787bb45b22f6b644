package org.canopy.platform.identity;

import org.canopy.api.identity.AccountId;

/** Somebody stands in for somebody else: has their roles too, for as long as the term says. */
public record Deputy(String id, AccountId account, AccountId standsFor, Term term) {}
