package org.canopy.api.module;

/**
 * Who switches, and why; both go into the ledger.
 *
 * @param actor an account's id, {@code system}, {@code operator}
 * @param reason a code: {@code page}, {@code command}
 * @param withNeeds whether what the module needs is switched on with it
 */
public record Decision(String actor, String reason, boolean withNeeds) {}
