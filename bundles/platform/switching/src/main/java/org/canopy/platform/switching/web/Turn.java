package org.canopy.platform.switching.web;

/**
 * A decision to switch, as a form or a program sends it.
 *
 * @param withNeeds whether what the module needs is switched on with it
 */
public record Turn(boolean withNeeds) {}
