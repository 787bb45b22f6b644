package org.canopy.modules.content.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.canopy.modules.content.suggest.Suggestion;

/**
 * What a browser compares by itself.
 *
 * @param titles each with its other names
 * @param sounds characters by their sound in pinyin
 */
public record TitlesModel(List<List<String>> titles, Map<String, String> sounds) {
    static List<String> names(Suggestion suggestion) {
        List<String> names = new ArrayList<>(suggestion.also());
        names.add(0, suggestion.title());
        return names;
    }
}
