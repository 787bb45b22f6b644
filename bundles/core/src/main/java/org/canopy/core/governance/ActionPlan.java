package org.canopy.core.governance;

import java.util.Optional;
import java.util.Set;

/**
 * One of the seven action plans (七大行动计划). Everything but the slot is the county's to fill; nothing is invented.
 *
 * @param slot 1 to 7
 * @param name empty where no source names the plan
 * @param problem the problem it answers, as the county says; the speech does not say which plan answers which
 * @param leadUnit the unit that leads it
 * @throws IllegalArgumentException if {@code slot} is not 1 to 7 or a text is blank
 */
public record ActionPlan(
        int slot,
        Optional<String> name,
        Optional<String> problem,
        Set<ProtectionDomain> domains,
        Optional<String> leadUnit) {
    /** What stands where a plan has no name. */
    public static final String UNNAMED = "未命名";

    public ActionPlan {
        domains = Set.copyOf(domains);
        if (slot < 1 || slot > ActionPlans.SLOTS) {
            throw new IllegalArgumentException("the seven plans have slots 1 to 7: " + slot);
        }
        if (name.filter(String::isBlank).isPresent()
                || problem.filter(String::isBlank).isPresent()
                || leadUnit.filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException("a blank text is no text: plan " + slot);
        }
    }

    static ActionPlan empty(int slot) {
        return new ActionPlan(slot, Optional.empty(), Optional.empty(), Set.of(), Optional.empty());
    }

    /** The same slot under the county's name; empty takes the name away. */
    public ActionPlan named(Optional<String> newName) {
        return new ActionPlan(slot, newName, problem, domains, leadUnit);
    }

    /** Its name, or {@link #UNNAMED}. */
    public String displayName() {
        return name.orElse(UNNAMED);
    }
}
