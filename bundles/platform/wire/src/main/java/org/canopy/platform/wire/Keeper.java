package org.canopy.platform.wire;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.canopy.api.health.spi.Readiness;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the port, renews its certificate when the files change, and says what is wrong with them. */
final class Keeper implements Readiness {
    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);

    private final Path etc;
    private final Port port;
    private final PortFile said;
    private final Clock clock;
    private Optional<KeySource> source = Optional.empty();
    private Optional<KeyMaterial> inUse = Optional.empty();
    private boolean begun;
    private List<Stamp> read = List.of();
    private List<Stamp> settling = List.of();
    private String complaint = "";

    Keeper(Path etc, Port port, PortFile said, Clock clock) {
        this.etc = etc;
        this.port = port;
        this.said = said;
        this.clock = clock;
    }

    /** Called every second. Never throws. */
    synchronized void look() {
        try {
            if (!port.mayOpen()) {
                return;
            }
            if (port.isOpen()) {
                renew();
            } else {
                open();
            }
        } catch (RuntimeException e) {
            LOG.error("The port cannot be looked after", e);
        }
    }

    /** TLS that is wanted and cannot be had leaves the port closed: never plain instead. */
    private void open() {
        try {
            // Once per process: Pax Web may make its server anew, and that must not turn TLS off.
            source = begun ? source : WireFile.source(etc);
            read = Stamp.of(files());
            settling = read;
            if (source.isPresent()) {
                KeyMaterial material = source.get().read();
                port.open(material.context());
                inUse = Optional.of(material);
                LOG.info("The port speaks TLS; the certificate of {} ends on {}", material, material.ends());
                // A browser warns, the line is still nobody's to read: better than a portal that is gone after a power
                // cut.
                nearlyOutOfTime().ifPresent(LOG::error);
            } else {
                port.open();
            }
            begun = true;
            complaint = "";
            said.say(source.isPresent() ? "https" : "http", "");
        } catch (Unusable | GeneralSecurityException e) {
            shut("TLS is wanted (" + WireFile.NAME + ") and cannot be had: " + e.getMessage());
        } catch (IOException e) {
            shut("port " + port.number() + " cannot be opened: " + e.getMessage() + "; set CANOPY_PORT to a free one");
        }
    }

    private void shut(String why) {
        String words = "the port stays closed: " + why;
        if (!words.equals(complaint)) {
            complain(words);
            said.say("shut", words);
        }
    }

    private void renew() {
        List<Stamp> now = Stamp.of(files());
        boolean quiet = now.equals(settling);
        settling = now;
        // Certificate and key are replaced one after the other: wait until nothing has changed for a second.
        if (now.equals(read) || !quiet) {
            return;
        }
        read = now;
        complaint = "";
        try {
            if (!WireFile.source(etc).equals(source)) {
                complain("the tls lines of " + WireFile.NAME + " have changed; they count from the next start on");
            } else if (source.isPresent()) {
                renew(source.get());
            }
        } catch (Unusable | GeneralSecurityException e) {
            complain(e.getMessage() + ". Until then the last good certificate stays in use");
        }
    }

    private void renew(KeySource from) throws GeneralSecurityException {
        KeyMaterial fresh = from.read();
        if (inUse.equals(Optional.of(fresh))) {
            return;
        }
        fresh.outOfTime(clock.instant()).ifPresent(words -> {
            throw new Unusable("the certificate in " + from.files().get(0) + " " + words);
        });
        port.renew(fresh.context());
        inUse = Optional.of(fresh);
        LOG.info("The renewed certificate is in use; it ends on {}", fresh.ends());
    }

    private void complain(String words) {
        complaint = words;
        LOG.error("{}", words);
    }

    private List<Path> files() {
        List<Path> files =
                new ArrayList<>(List.of(etc.resolve(Path.of(WireFile.NAME).getFileName())));
        source.ifPresent(s -> files.addAll(s.files()));
        return files;
    }

    private Optional<String> nearlyOutOfTime() {
        return inUse.flatMap(m -> m.nearlyOutOfTime(clock.instant()))
                .map(words -> "the certificate in use, from "
                        + source.orElseThrow().files().get(0) + ", " + words);
    }

    @Override
    public String name() {
        return "wire";
    }

    @Override
    public synchronized Optional<String> missing() {
        return port.isOpen()
                ? Optional.empty()
                : Optional.of(complaint.isEmpty() ? "the port is not open yet" : complaint);
    }

    @Override
    public synchronized List<String> complaints() {
        List<String> all = new ArrayList<>();
        if (port.isOpen() && !complaint.isEmpty()) {
            all.add(complaint);
        }
        nearlyOutOfTime().ifPresent(all::add);
        return all;
    }
}
