package org.canopy.api.module;

/** How a module stands in one county. */
public enum ModuleState {
    /** There, and never switched on in this county. */
    INSTALLED,
    /** Switched on, and fit. */
    ON,
    /** Was on; its data lies where it was. */
    OFF,
    /** Not fit, whether on or off: its faults say why. */
    BROKEN
}
