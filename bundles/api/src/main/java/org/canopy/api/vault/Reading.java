package org.canopy.api.vault;

import org.canopy.api.identity.AccountId;

/** Somebody who reads, and why: what the ledger's line says. */
public record Reading(AccountId reader, Purpose purpose) {}
