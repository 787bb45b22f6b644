package org.canopy.api.module;

import java.util.List;
import org.canopy.api.county.ModuleName;

/** What became of a decision to switch. */
public sealed interface Switched {
    /** @param modules what was switched, in this order; empty where it stood so already */
    record Done(List<ModuleName> modules) implements Switched {
        public Done {
            modules = List.copyOf(modules);
        }
    }

    /**
     * Nothing was changed.
     *
     * @param why key of the words that say it and its cure: {@code modules.refused.<why>}
     * @param modules which modules stand in the way
     * @param detail what the words are about, where modules do not say it
     */
    record Refused(Why why, List<ModuleName> modules, String detail) implements Switched {
        public Refused {
            modules = List.copyOf(modules);
        }
    }

    /** Why nothing was changed. */
    enum Why {
        /** No such module; install it. */
        NOT_INSTALLED,
        /** The module, or one it needs, is broken; its faults say the cure. */
        BROKEN,
        /** It needs modules that are off; switch them on too. */
        NEEDS,
        /** It needs modules that are not installed. */
        NEEDS_ABSENT,
        /** Others that are on need it; switch them off first. */
        NEEDED,
        /** The county has not adopted a policy that it works by; adopt one first. */
        POLICY,
        /** Its tables could not be made; they are as before. */
        MIGRATION,
        /** The county's file cannot be changed. */
        FILE
    }
}
