package org.canopy.platform.switching.web;

import java.util.List;
import java.util.Locale;
import org.canopy.api.county.ModuleName;
import org.canopy.api.module.Brings;
import org.canopy.api.module.Fault;
import org.canopy.api.module.ModuleCard;
import org.canopy.api.module.ModuleStanding;
import org.canopy.api.module.Words;

/**
 * A module as the page shows it and programs read it.
 *
 * @param state {@code INSTALLED}, {@code ON}, {@code OFF}, {@code BROKEN}
 * @param on whether the county has switched it on, broken or not
 * @param missing what it needs and is off here, in the order in which to switch it on
 * @param absent what it needs and is not installed
 * @param grants what it asks for, and how the county stands to it
 */
public record ModuleModel(
        String name,
        String version,
        Words title,
        Words summary,
        String icon,
        String state,
        boolean on,
        List<Fault> faults,
        List<Other> needs,
        List<Other> missing,
        List<Other> absent,
        List<Other> neededBy,
        List<String> hears,
        Brings brings,
        GrantsOf grants) {
    /** Another module, by its name and title. */
    public record Other(String name, Words title) {}

    /** Titles in one language, ready to read. */
    public String titles(List<Other> others, Locale locale) {
        String between = locale.getLanguage().equals("en") ? ", " : "、";
        return String.join(
                between, others.stream().map(other -> other.title().in(locale)).toList());
    }

    static ModuleModel of(ModuleStanding standing, List<ModuleStanding> all, GrantsOf grants) {
        ModuleCard card = standing.card();
        return new ModuleModel(
                card.name().value(),
                card.version(),
                card.title(),
                card.summary(),
                card.icon(),
                standing.state().name(),
                standing.on(),
                standing.faults(),
                others(card.needs(), all),
                others(known(standing.missing(), all, true), all),
                others(known(standing.missing(), all, false), all),
                others(standing.neededBy(), all),
                card.hears(),
                card.brings(),
                grants);
    }

    private static List<ModuleName> known(List<ModuleName> names, List<ModuleStanding> all, boolean wanted) {
        return names.stream()
                .filter(name -> all.stream()
                                .anyMatch(one -> one.card().name().equals(name)
                                        && !one.card().version().isEmpty())
                        == wanted)
                .toList();
    }

    static List<Other> others(List<ModuleName> names, List<ModuleStanding> all) {
        return names.stream()
                .map(name -> new Other(
                        name.value(),
                        all.stream()
                                .filter(one -> one.card().name().equals(name))
                                .map(one -> one.card().title())
                                .findFirst()
                                .orElseGet(() -> new Words(name.value(), name.value()))))
                .toList();
    }
}
