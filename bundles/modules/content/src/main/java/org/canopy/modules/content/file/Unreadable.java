package org.canopy.modules.content.file;

/** Carries a refusal out of the depth of a parser to {@link SourceFile}, and no further. */
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;
    private final int line;
    private final String reason;

    /** As {@link FileText.Refused}. */
    Unreadable(int line, String reason) {
        super(reason, null, false, false);
        this.line = line;
        this.reason = reason;
    }

    FileText.Refused refused() {
        return new FileText.Refused(line, reason);
    }
}
