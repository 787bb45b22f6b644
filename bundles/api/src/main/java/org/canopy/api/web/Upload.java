package org.canopy.api.web;

import java.io.InputStream;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A form with one file, its last field, read as it comes: nothing of it lies on a disk of ours. A parameter of a method that
 * consumes {@code multipart/form-data}; good until the method returns.
 */
@ProviderType
public interface Upload {
    /** The fields before the file, by name; at most 64 KiB of them. */
    Map<String, String> fields();

    /** What whoever sends it calls the file, without folders; empty where no file was chosen. */
    String fileName();

    /** The file, to be read once; it throws 413 where the whole form is longer than 66 MiB. */
    InputStream file();
}
