package org.canopy.platform.web;

/**
 * Model of pages made of strings alone: {@code about}, {@code accessibility}, {@code privacy}.
 *
 * @param name name of the page
 */
public record PlainModel(String name) {}
