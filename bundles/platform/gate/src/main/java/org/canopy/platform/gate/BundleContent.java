package org.canopy.platform.gate;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Enumeration;
import java.util.SortedSet;
import java.util.TreeSet;
import org.osgi.framework.Bundle;

/**
 * Read through the framework: what is checked is what is loaded, wherever it lies. None of these calls resolves the
 * bundle.
 */
final class BundleContent implements Content {
    private final Bundle bundle;
    private final Limits limits = new Limits();

    BundleContent(Bundle bundle) {
        this.bundle = bundle;
    }

    @Override
    public SortedSet<String> names() throws IOException {
        SortedSet<String> names = new TreeSet<>();
        collect("/", names);
        return names;
    }

    private void collect(String folder, SortedSet<String> names) throws IOException {
        Enumeration<String> paths = bundle.getEntryPaths(folder);
        while (paths != null && paths.hasMoreElements()) {
            String path = paths.nextElement();
            limits.oneMore();
            if (path.endsWith("/")) {
                collect(path, names);
            } else {
                names.add(path);
            }
        }
    }

    @Override
    public byte[] bytes(String name) throws IOException {
        URL entry = bundle.getEntry(name);
        if (entry == null) {
            throw new IOException("no entry " + name);
        }
        try (InputStream in = entry.openStream()) {
            return limits.read(in);
        }
    }
}
