package org.canopy.modules.content.statute;

import java.util.function.Function;

/** What came of reading a file. */
public sealed interface Reading {
    /** The file is a statute. */
    record Read(Statute statute) implements Reading {}

    /**
     * The file is none, or a damaged one; nothing of it may be used.
     *
     * @param line counted from 1; 0 where the trouble is the file as a whole
     * @param reason in Chinese, for the clerk
     */
    record Refused(int line, String reason) implements Reading {}

    /** One branch per outcome. */
    default <R> R fold(Function<Statute, R> read, Function<Refused, R> refused) {
        return this instanceof Read done ? read.apply(done.statute()) : refused.apply((Refused) this);
    }
}
