package org.canopy.api.command;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Asks the person who called a command. What is typed never stands among the arguments, where other users could read it. */
@ProviderType
@FunctionalInterface
public interface Prompt {
    /**
     * Asks for a secret; a terminal does not show it, otherwise the next line of standard input is taken. The caller of
     * this method wipes the array.
     *
     * @return empty when nobody answers: the input has ended, or the caller has gone
     */
    Optional<char[]> secret(String question);
}
