package org.canopy.modules.two;

import java.lang.reflect.Method;

/** Breaks the house: reaches into others. */
public record LooksInside(Method method) {}
