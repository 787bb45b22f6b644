package org.canopy.modules.content.file;

import java.util.List;

/** What came of opening a file. */
public sealed interface FileText {
    /** How much a file says about its own lines. */
    enum Form {
        /** Titles and headings are marked. */
        MARKDOWN,
        /** A text and nothing else: Word, plain text. */
        PLAIN,
        /** A page of the web: there may be lines around the text that are none of it. */
        PAGE
    }

    /** The file's lines, in order; blank ones may be missing. */
    record Lines(Form form, List<FileLine> lines) implements FileText {}

    /** @param line as {@link FileLine#number}; 0 where the trouble is the file as a whole @param reason in Chinese */
    record Refused(int line, String reason) implements FileText {}
}
