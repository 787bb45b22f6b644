package org.canopy.api.module;

import java.util.List;

/**
 * What a module adds, read off its bundle. A bundle that does not run shows its tables alone.
 *
 * @param pages paths of its resources
 * @param menus how many menu entries
 * @param widgets how many pieces of other pages
 * @param jobs how many kinds of due work
 * @param permissions what its resources ask of people
 * @param tables its tables in a county's database
 */
public record Brings(
        List<String> pages, int menus, int widgets, int jobs, List<String> permissions, List<String> tables) {
    public Brings {
        pages = List.copyOf(pages);
        permissions = List.copyOf(permissions);
        tables = List.copyOf(tables);
    }
}
