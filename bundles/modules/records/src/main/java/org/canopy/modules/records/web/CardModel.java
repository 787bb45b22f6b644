package org.canopy.modules.records.web;

/**
 * What {@code card.jte} draws: a file for whoever may not read it.
 *
 * @param askPath where they ask for it
 */
public record CardModel(String id, String number, String place, String state, String askPath) {}
