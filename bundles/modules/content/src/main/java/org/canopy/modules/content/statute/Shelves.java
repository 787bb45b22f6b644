package org.canopy.modules.content.statute;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The shelves of one county, for the days that were asked for last. Today is asked for all the time, so it stays. */
final class Shelves {
    private static final int DAYS = 8;

    private final Map<LocalDate, Shelf> byDay = new LinkedHashMap<>(DAYS * 2, 0.75f, true);

    /** Made outside the lock: one slow day holds up no other. */
    Shelf on(LocalDate day, Predicate<Shelf> good, Supplier<Shelf> make) {
        synchronized (byDay) {
            Shelf known = byDay.get(day);
            if (known != null && good.test(known)) {
                return known;
            }
        }
        Shelf made = make.get();
        synchronized (byDay) {
            byDay.put(day, made);
            while (byDay.size() > DAYS) {
                byDay.remove(byDay.keySet().iterator().next());
            }
        }
        return made;
    }
}
