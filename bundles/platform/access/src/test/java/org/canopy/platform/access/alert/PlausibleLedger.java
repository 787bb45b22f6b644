package org.canopy.platform.access.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.canopy.platform.access.alert.Seen.What;

/**
 * Ninety days of a county of sixty workers, as its ledger would be: cases of their own, colleagues who stand in, joint
 * meetings, transfers, inspections, a campaign before the holidays, night duty with emergencies, mistyped numbers. Among
 * them are some who are curious, of six kinds. The same seed makes the same ledger.
 */
final class PlausibleLedger {
    static final int WORKERS = 60;
    static final int DAYS = 90;
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
    private static final int TOWNSHIPS = 12;
    private static final int CHILDREN = 1_500;

    /** How somebody is curious. */
    enum Curious {
        /** Collects files by leave, some a day. */
        COLLECTOR,
        /** Looks at children of places that are not theirs. */
        TOURIST,
        /** Comes back to one child: a neighbour's, a relative's. */
        NEIGHBOUR,
        /** Tries records without leave. */
        PROBER,
        /** Calls everything an emergency. */
        GLASS,
        /** Collects slowly: one every few days. Hard to see, and so counted too. */
        SLOW
    }

    /** Who is curious, and how. */
    final List<String> curious = new ArrayList<>();

    final List<Curious> kinds = new ArrayList<>();
    final List<Seen> lines = new ArrayList<>();
    private final Random random;

    PlausibleLedger(long seed) {
        random = new Random(seed);
        for (int worker = 0; worker < WORKERS; worker++) {
            work(worker);
        }
        for (Curious kind : Curious.values()) {
            for (int i = 0; i < 2; i++) {
                String name = name(random.nextInt(WORKERS));
                while (curious.contains(name)) {
                    name = name(random.nextInt(WORKERS));
                }
                curious.add(name);
                kinds.add(kind);
                pry(name, kind);
            }
        }
        lines.sort(Comparator.comparing(Seen::at));
        for (int i = 0; i < lines.size(); i++) {
            Seen line = lines.get(i);
            lines.set(i, new Seen(i + 1, line.at(), line.person(), line.what(), line.record(), line.place()));
        }
    }

    private static String name(int worker) {
        return "worker-" + worker;
    }

    private static int home(int worker) {
        return worker % TOWNSHIPS;
    }

    private static int homeOf(String name) {
        return home(Integer.parseInt(name.substring("worker-".length())));
    }

    /** A child of that township. */
    private int child(int township) {
        return township + TOWNSHIPS * random.nextInt(CHILDREN / TOWNSHIPS);
    }

    private void add(int day, String who, What what, int child) {
        boolean night = random.nextInt(12) == 0;
        LocalTime hour = LocalTime.of(night ? random.nextInt(24) : 8 + random.nextInt(10), random.nextInt(60));
        Instant at = FIRST.plusDays(day).atTime(hour).atZone(ZONE).toInstant();
        lines.add(new Seen(0, at, who, what, "records/child:" + child, "place-" + child % TOWNSHIPS));
    }

    private void work(int worker) {
        String who = name(worker);
        Set<Integer> cases = new HashSet<>();
        int load = 6 + random.nextInt(25);
        while (cases.size() < load) {
            cases.add(child(home(worker)));
        }
        List<Integer> own = new ArrayList<>(cases);
        boolean inspector = worker < 3;
        boolean duty = worker % 10 == 4;
        int campaign = 70 + random.nextInt(10);
        for (int day = 0; day < DAYS; day++) {
            if (FIRST.plusDays(day).getDayOfWeek().getValue() > 5 && random.nextInt(4) > 0) {
                continue;
            }
            int looks = day >= campaign && day < campaign + 4 ? own.size() / 2 : random.nextInt(5);
            for (int i = 0; i < looks; i++) {
                int child = own.get(random.nextInt(own.size()));
                add(day, who, What.READ_AT_WORK, child);
                if (random.nextInt(3) == 0) {
                    add(day, who, What.WORKED, child);
                }
            }
            byLeave(day, who, worker);
            if (inspector && day % 30 == 12) {
                inspect(day, who);
            }
            if (duty && random.nextInt(30) == 0) {
                int child = child(random.nextInt(TOWNSHIPS));
                add(day, who, What.BROKE, child);
                add(day, who, What.READ_BY_LEAVE, child);
                add(day, who, What.WORKED, child);
            }
            if (random.nextInt(60) == 0) {
                add(day, who, What.REFUSED, child(home(worker)));
            }
        }
    }

    /** A joint meeting, a colleague's absence, a transfer; most of it leads to work, some to nothing. */
    private void byLeave(int day, String who, int worker) {
        if (random.nextInt(9) == 0) {
            int children = 1 + random.nextInt(3);
            for (int i = 0; i < children; i++) {
                boolean near = random.nextInt(5) > 0;
                int child = child(near ? home(worker) : random.nextInt(TOWNSHIPS));
                int times = 1 + random.nextInt(2);
                for (int t = 0; t < times; t++) {
                    add(Math.min(DAYS - 1, day + t), who, What.READ_BY_LEAVE, child);
                }
                if (random.nextInt(4) > 0) {
                    add(day, who, What.WORKED, child);
                }
            }
        }
    }

    /** Twenty files of all places, each with its finding written down; one in ten is forgotten. */
    private void inspect(int day, String who) {
        for (int i = 0; i < 20; i++) {
            int child = child(random.nextInt(TOWNSHIPS));
            add(day, who, What.READ_BY_LEAVE, child);
            if (random.nextInt(10) > 0) {
                add(day, who, What.WORKED, child);
            }
        }
    }

    private int elsewhere(String who) {
        return child((homeOf(who) + 1 + random.nextInt(TOWNSHIPS - 1)) % TOWNSHIPS);
    }

    private void pry(String who, Curious kind) {
        int begin = random.nextInt(DAYS - 40);
        int one = child(homeOf(who));
        for (int day = begin; day < begin + 30; day++) {
            switch (kind) {
                case COLLECTOR -> {
                    if (random.nextInt(2) == 0) {
                        int some = 1 + random.nextInt(4);
                        for (int i = 0; i < some; i++) {
                            add(day, who, What.READ_BY_LEAVE, child(homeOf(who)));
                        }
                    }
                }
                case TOURIST -> {
                    if (random.nextInt(2) == 0) {
                        add(day, who, What.READ_BY_LEAVE, elsewhere(who));
                    }
                }
                case NEIGHBOUR -> {
                    if (random.nextInt(2) == 0) {
                        add(day, who, What.READ_BY_LEAVE, one);
                    }
                }
                case PROBER -> {
                    if (random.nextInt(2) == 0) {
                        add(day, who, What.REFUSED, child(random.nextInt(TOWNSHIPS)));
                    }
                }
                case GLASS -> {
                    if (random.nextInt(4) == 0) {
                        int child = child(homeOf(who));
                        add(day, who, What.BROKE, child);
                        add(day, who, What.READ_BY_LEAVE, child);
                    }
                }
                default -> {
                    if (random.nextInt(5) == 0) {
                        add(day, who, What.READ_BY_LEAVE, child(homeOf(who)));
                    }
                }
            }
        }
    }
}
