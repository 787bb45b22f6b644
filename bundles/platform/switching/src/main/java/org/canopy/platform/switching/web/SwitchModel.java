package org.canopy.platform.switching.web;

import java.util.List;
import java.util.Locale;

/**
 * What {@code turn.jte} draws: what will happen, before it happens; or why it did not.
 *
 * @param turn {@code on}, {@code off}, {@code grant}
 * @param refused code of why it was refused; empty where nobody has decided yet
 * @param detail what the refusal is about
 * @param inTheWay modules that stand in the way
 * @param together what else would be granted
 */
public record SwitchModel(
        ModuleModel module,
        String turn,
        String refused,
        String detail,
        List<ModuleModel.Other> inTheWay,
        List<WithIt> together) {
    /** A module that would come on with it, and asks for something. */
    public record WithIt(ModuleModel.Other module, List<AskedFor> asks) {}

    public SwitchModel {
        inTheWay = List.copyOf(inTheWay);
        together = List.copyOf(together);
    }

    /** As {@link ModuleModel#titles}. */
    public String titles(List<ModuleModel.Other> others, Locale locale) {
        return module.titles(others, locale);
    }
}
