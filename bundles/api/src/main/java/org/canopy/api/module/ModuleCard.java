package org.canopy.api.module;

import java.util.List;
import org.canopy.api.county.ModuleName;

/**
 * What an installed module says of itself, all of it read off its bundle.
 *
 * @param title its string {@code module.title}; its name where it has none
 * @param summary its string {@code module.summary}; empty where it has none
 * @param icon its string {@code module.icon}: name of a symbol in the icon sprite
 * @param needs modules that must be on where it is on: manifest header {@value #NEEDS}
 * @param hears events of other modules that it asks for: manifest header {@value #HEARS}
 * @param asks all that it asks for, those events among it. Switching it on grants it
 */
public record ModuleCard(
        ModuleName name,
        String version,
        Words title,
        Words summary,
        String icon,
        List<ModuleName> needs,
        List<String> hears,
        Brings brings,
        Asks asks) {
    /** Manifest header: names of modules, separated by commas. */
    public static final String NEEDS = "Canopy-Needs";
    /** Manifest header: types of events, separated by commas. A module's own events need no word. */
    public static final String HEARS = "Canopy-Hears";

    public ModuleCard {
        needs = List.copyOf(needs);
        hears = List.copyOf(hears);
    }
}
