package org.canopy.platform.gate;

import java.io.IOException;
import java.util.SortedSet;

/** The files of a bundle or a package, exactly as they would be loaded. */
public interface Content {
    /** Names of all files, without folders. */
    SortedSet<String> names() throws IOException;

    byte[] bytes(String name) throws IOException;
}
