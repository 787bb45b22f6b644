package org.canopy.api.preview;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Draws files of strangers anew, so that nobody opens the file itself to see what it is. Each is drawn in a process of its own
 * with little memory and little time: a hostile file ends that process and nothing else. Nothing is written to a disk.
 */
@ProviderType
public interface Previews {
    /** What can be drawn. */
    enum Kind {
        IMAGE,
        /** Its first page. */
        PDF
    }

    /**
     * Waits until it is drawn, some seconds at most; a few at a time, whoever asks then waits longer. It is not a file's
     * fault alone that it is {@link Preview#none() not drawn}: the machine may be busy.
     */
    Preview of(Kind kind, byte[] file);
}
