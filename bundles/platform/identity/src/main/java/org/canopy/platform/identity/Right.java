package org.canopy.platform.identity;

import org.canopy.api.identity.Permission;
import org.canopy.core.division.DivisionCode;

/** One thing that somebody may do, and where. */
public record Right(Permission permission, DivisionCode division) {}
