package org.canopy.api.command.spi;

import java.util.List;
import org.canopy.api.command.Invocation;
import org.osgi.annotation.versioning.ConsumerType;

/** A command {@code canopy:<name>}, called as {@code bin/canopy <name>}. A service. */
@ConsumerType
public interface Command {
    /** Exit code of success. */
    int OK = 0;
    /** Exit code: the work could not be done, or only in part; what and why was said. */
    int FAILED = 1;
    /** Exit code: the call itself was wrong. */
    int USAGE = 2;

    /** {@code <module>-<verb>}: {@code content-import}. */
    String name();

    /** One sentence for the list of commands. */
    String summary();

    /** How it is called, without its name: {@code PATH [--county NAME]}. */
    String usage();

    /** Options it knows, without dashes, besides {@code json} and {@code help}; those ending in {@code =} take a value. */
    List<String> options();

    int run(Invocation call);

    /**
     * Says how it is called, to who called it wrongly.
     *
     * @return {@link #USAGE}
     */
    default int misused(Invocation call) {
        call.err().println("canopy: how it is called: bin/canopy " + name() + " " + usage());
        return USAGE;
    }
}
