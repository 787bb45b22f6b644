package org.canopy.platform.switching.web;

/**
 * Agrees to what a module asks for, as a form or a program sends it.
 *
 * @param asks what was read; a program may leave it empty
 */
public record Agreement(String asks) {}
