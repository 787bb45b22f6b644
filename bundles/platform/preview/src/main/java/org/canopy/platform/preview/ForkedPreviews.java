package org.canopy.platform.preview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.canopy.api.preview.Preview;
import org.canopy.api.preview.Previews;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Draws each file in a process of its own, two at a time. */
@Component
public final class ForkedPreviews implements Previews {
    private static final Logger LOG = LoggerFactory.getLogger(ForkedPreviews.class);
    private static final Pattern MAVEN = Pattern.compile("mvn:([^/]+)/([^/]+)/([^/]+)");
    private static final int AT_ONCE = 2;
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final Optional<ChildProcess> child;
    private final Semaphore room = new Semaphore(AT_ONCE);

    /** Draws out of its own jar in the release; outside of OSGi, out of this process's class path. */
    @Activate
    public ForkedPreviews() {
        this(ownJar().map(jar -> new ChildProcess(jar, LONGEST)));
        if (child.isEmpty()) {
            LOG.warn("no previews: the jar of this bundle is not in the release's system folder");
        }
    }

    ForkedPreviews(Optional<ChildProcess> child) {
        this.child = child;
    }

    private static Optional<String> ownJar() {
        Bundle bundle = FrameworkUtil.getBundle(ForkedPreviews.class);
        if (bundle == null) {
            return Optional.of(System.getProperty("java.class.path"));
        }
        Matcher place = MAVEN.matcher(bundle.getLocation());
        String home = System.getProperty("karaf.home", "");
        if (!place.matches() || home.isEmpty()) {
            return Optional.empty();
        }
        Path folder = Path.of(home, "system", place.group(1).replace('.', '/'), place.group(2), place.group(3));
        Path jar = folder.resolve(place.group(2) + "-" + place.group(3) + ".jar");
        return Files.isRegularFile(jar) ? Optional.of(jar.toString()) : Optional.empty();
    }

    @Override
    public Preview of(Kind kind, byte[] file) {
        if (child.isEmpty()) {
            return Preview.none();
        }
        try {
            if (!room.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                return Preview.none();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Preview.none();
        }
        try {
            return child.get().draw(kind, file);
        } catch (IOException e) {
            LOG.warn(
                    "a process that draws could not be started: {}",
                    e.getClass().getSimpleName());
            return Preview.none();
        } finally {
            room.release();
        }
    }
}
