package org.canopy.modules.records.web;

/**
 * What {@code end.jte} draws: how a file may end.
 *
 * @param order {@code none}, {@code asked} or {@code decided}
 * @param own whether the reader asked for it: then another decides
 * @param refused key of why the last step was not taken; empty if it was
 */
public record EndModel(
        String id, String number, String state, boolean held, String order, boolean own, String refused) {}
