package org.canopy.modules.two;

import java.util.Timer;

/** Breaks the house: a timer beside the jobs. */
public record SetsATimer(Timer timer) {}
