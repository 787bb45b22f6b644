package org.canopy.platform.vault;

import java.util.Arrays;
import java.util.Optional;
import org.canopy.api.command.Invocation;

/** A passphrase that is typed twice. */
final class NewPassphrase {
    private NewPassphrase() {}

    /**
     * The caller wipes it.
     *
     * @throws KeysRefused if nothing was typed, the two differ, or everybody tries it first
     */
    static char[] ask(Invocation call) {
        Optional<char[]> typed = call.prompt().secret("New passphrase");
        Optional<char[]> again = typed.flatMap(first -> call.prompt().secret("The same again"));
        Optional<String> trouble = trouble(typed, again);
        again.ifPresent(Passphrase::wipe);
        if (trouble.isPresent()) {
            typed.ifPresent(Passphrase::wipe);
            throw new KeysRefused(trouble.get());
        }
        return typed.orElseThrow();
    }

    private static Optional<String> trouble(Optional<char[]> typed, Optional<char[]> again) {
        if (typed.isEmpty() || again.isEmpty()) {
            return Optional.of("nothing was typed; the passphrase is asked twice, or stands twice on standard input");
        }
        if (!Arrays.equals(typed.get(), again.get())) {
            return Optional.of("the two are not the same; nothing was made");
        }
        return Passphrase.trouble(typed.get());
    }
}
