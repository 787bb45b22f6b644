package org.canopy.api.module;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One thing that a module may ask for.
 *
 * @param what {@code notices.read}, {@code hotline.CallOpened}, {@code notices.note}, {@code notices.remind},
 *     {@code example.org:8443}
 * @throws IllegalArgumentException if {@code what} is no code of its kind
 */
public record Asked(Kind kind, String what) implements Comparable<Asked> {
    private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{0,79}");
    private static final Pattern HOST = Pattern.compile("(?:[a-z0-9][a-z0-9.-]{0,99}|\\[::1])(?::[0-9]{1,5})?");

    /** What can be asked for, and the header of the bundle's manifest that does. */
    public enum Kind {
        /** A permission that the module brings, or that its pages need of people. */
        PERMISSION("Canopy-Permissions", "permissions", true),
        /** An event of another module that it hears. */
        EVENT(ModuleCard.HEARS, "events", false),
        /** A kind of record that it seals: {@code <module>.<type>}, see {@link org.canopy.api.vault.Label#type}. */
        RECORD("Canopy-Records", "recordTypes", true),
        /** A kind of job that it puts on the list. */
        JOB("Canopy-Jobs", "jobs", true),
        /** Another machine that it calls: {@code example.org} (443) or {@code example.org:8443}. */
        HOST("Canopy-Hosts", "hosts", false),
        /** An event that it announces: those of its own name, without asking; no others. */
        ANNOUNCEMENT("", "announcements", true),
        /** An act that it writes into the ledger: those of its own name, without asking; no others. */
        LEDGER("", "ledger", true);

        private final String header;
        private final String word;
        private final boolean own;

        Kind(String header, String word, boolean own) {
            this.header = header;
            this.word = word;
            this.own = own;
        }

        /** Empty where it cannot be asked for. */
        public String header() {
            return header;
        }

        public boolean askable() {
            return !header.isEmpty();
        }

        /** Its word in {@code canopy-module.json}. */
        public String word() {
            return word;
        }

        /** Whether only names that begin with the module's own can be asked for. */
        public boolean own() {
            return own;
        }

        /** In keys and codes: {@code permission}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Asked {
        if (!(kind == Kind.HOST ? HOST : CODE).matcher(what).matches()) {
            throw new IllegalArgumentException(kind.word() + " holds something that is none: " + what);
        }
    }

    @Override
    public int compareTo(Asked other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : what.compareTo(other.what);
    }

    @Override
    public String toString() {
        return kind.code() + " " + what;
    }
}
