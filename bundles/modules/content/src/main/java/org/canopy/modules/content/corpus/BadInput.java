package org.canopy.modules.content.corpus;

import java.nio.file.Path;

/** A file that cannot be used; the message names the file, the line where there is one, and the cure. */
public final class BadInput extends Exception {
    private static final long serialVersionUID = 1;

    /** @param line 0 where no line is to blame */
    public BadInput(Path file, long line, String reason) {
        super(file + (line > 0 ? ":" + line : "") + "  " + reason);
    }
}
