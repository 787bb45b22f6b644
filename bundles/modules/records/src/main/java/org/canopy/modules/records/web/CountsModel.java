package org.canopy.modules.records.web;

import java.util.Map;

/**
 * What {@code counts.jte} draws: children by category.
 *
 * @param day ISO day that is counted, with what was known when it ended
 * @param places codes of places that may be chosen, and their names
 * @param counts of every category, in the order of the founding speech; others behind them
 */
public record CountsModel(String day, Map<String, String> places, String place, Map<String, Integer> counts) {}
