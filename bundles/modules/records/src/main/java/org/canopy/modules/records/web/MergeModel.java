package org.canopy.modules.records.web;

/**
 * What {@code merge.jte} draws.
 *
 * @param other number of the other file as it was typed
 * @param error key of what is in the way; empty if nothing
 * @param askPath where the reader asks for the other file; empty where that is not what is in the way
 */
public record MergeModel(String id, String number, String other, String error, String askPath) {}
