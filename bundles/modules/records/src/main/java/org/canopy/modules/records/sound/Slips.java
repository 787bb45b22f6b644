package org.canopy.modules.records.sound;

/** Mistakes of the hand in a number. */
final class Slips {
    private Slips() {}

    /** Whether two different texts of one length differ in one place, or by two neighbours that changed places. */
    static boolean one(String a, String b) {
        if (a.length() != b.length() || a.equals(b)) {
            return false;
        }
        int first = 0;
        while (a.charAt(first) == b.charAt(first)) {
            first++;
        }
        boolean rest = a.substring(first + 1).equals(b.substring(first + 1));
        return rest
                || first + 1 < a.length()
                        && a.charAt(first) == b.charAt(first + 1)
                        && a.charAt(first + 1) == b.charAt(first)
                        && a.substring(first + 2).equals(b.substring(first + 2));
    }
}
