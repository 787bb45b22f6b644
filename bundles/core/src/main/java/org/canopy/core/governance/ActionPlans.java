package org.canopy.core.governance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The seven slots of a county, in order.
 *
 * @throws IllegalArgumentException if {@code slots} are not exactly 1 to 7 in order, or two bear one name
 */
public record ActionPlans(List<ActionPlan> slots) {
    static final int SLOTS = 7;
    private static final List<String> NAMED_IN_THE_SPEECH = List.of("强国有我成长计划", "家庭监护提能计划", "清网整治护航计划");

    public ActionPlans {
        slots = List.copyOf(slots);
        List<Integer> numbers = slots.stream().map(ActionPlan::slot).toList();
        List<String> names =
                slots.stream().map(ActionPlan::name).flatMap(Optional::stream).toList();
        if (!numbers.equals(IntStream.rangeClosed(1, SLOTS).boxed().toList())) {
            throw new IllegalArgumentException("not the slots 1 to 7 in order: " + numbers);
        }
        if (names.stream().distinct().count() < names.size()) {
            throw new IllegalArgumentException("two plans bear one name");
        }
    }

    /** What is known to everybody: three plans that the founding speech names, and four empty slots. */
    public static List<ActionPlan> sevenSlots() {
        return IntStream.rangeClosed(1, SLOTS)
                .mapToObj(slot -> ActionPlan.empty(slot)
                        .named(NAMED_IN_THE_SPEECH.stream().skip(slot - 1L).findFirst()))
                .toList();
    }

    /** {@link #sevenSlots} as the start of a county's own register. */
    public static ActionPlans ofTheSpeech() {
        return new ActionPlans(sevenSlots());
    }

    /**
     * The register with this plan in its slot.
     *
     * @throws IllegalArgumentException if another plan bears its name
     */
    public ActionPlans with(ActionPlan plan) {
        List<ActionPlan> changed = new ArrayList<>(slots);
        changed.set(plan.slot() - 1, plan);
        return new ActionPlans(changed);
    }
}
