package org.canopy.testkit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.canopy.platform.store.Owner;
import org.canopy.platform.store.Owners;

/**
 * Outside OSGi: {@code org.canopy.platform..} is the platform, {@code ….modules.<name>..} that module, anything else the
 * module whose test runs.
 */
public record PackageOwners(String moduleUnderTest) implements Owners {
    private static final Pattern MODULE = Pattern.compile(".*\\.modules\\.([a-z0-9]+)\\..*");

    private static final Pattern PART = Pattern.compile("org\\.canopy\\.platform\\.([a-z]+)\\..*");

    @Override
    public Owner of(Class<?> query) {
        Matcher part = PART.matcher(query.getName());
        if (part.matches()) {
            return Owner.platform(part.group(1), "test", query.getClassLoader());
        }
        Matcher m = MODULE.matcher(query.getName());
        return new Owner(m.matches() ? m.group(1) : moduleUnderTest, "test", query.getClassLoader());
    }
}
