package org.canopy.modules.content.corpus;

import java.util.Set;

/**
 * One judged question.
 *
 * @param subsets names of the parts of the set that it belongs to ({@code minors})
 * @param relevant ids of the articles that answer it
 */
public record Question(String id, String text, Set<String> subsets, Set<String> relevant) {}
