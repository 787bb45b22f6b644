package org.canopy.platform.county;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.canopy.api.county.CellName;
import org.canopy.api.county.CountyFileRefused;
import org.canopy.api.county.CountyFiles;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Changes the counties' files in {@code etc}; one change at a time. */
@Component(service = CountyFiles.class)
public final class CountyEdits implements CountyFiles {
    private static final int MOST_TRIES = 10;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path etc;
    private final Counties counties;
    private final Runnable lookNow;

    @Activate
    public CountyEdits(@Reference Watch watch) {
        this(Places.etc(), watch.counties(), watch::lookNow);
    }

    /** @param lookNow reads what changed in {@code etc}, and returns when the counties go by it */
    public CountyEdits(Path etc, Counties counties, Runnable lookNow) {
        this.etc = etc;
        this.counties = counties;
        this.lookNow = lookNow;
    }

    @Override
    public String text(CellName name) {
        try {
            return decoded(name, Files.readAllBytes(file(name)));
        } catch (IOException e) {
            throw refused(
                    name,
                    "cannot be read: " + e.getClass().getSimpleName()
                            + "; bin/canopy county-add makes the file of a new county");
        }
    }

    @Override
    public void check(CellName name, String text) {
        try {
            counties.check(name, CountyFile.parse(shown(name), text.lines().toList()));
        } catch (BadLine e) {
            throw new CountyFileRefused(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public synchronized void change(CellName name, UnaryOperator<String> edit) {
        try {
            Path file = file(name).toRealPath();
            for (int i = 0; i < MOST_TRIES; i++) {
                byte[] before = Files.readAllBytes(file);
                String text = decoded(name, before);
                String wanted = edit.apply(text);
                if (wanted.equals(text)) {
                    return;
                }
                check(name, wanted);
                if (WholeFile.replaced(file, before, wanted.getBytes(StandardCharsets.UTF_8))) {
                    lookNow.run();
                    return;
                }
            }
            throw refused(name, "changes all the time; close the editor that saves it and try again");
        } catch (IOException e) {
            throw refused(
                    name,
                    "cannot be written (" + e.getClass().getSimpleName()
                            + "); the user that runs Canopy must own it and may write to etc");
        }
    }

    @Override
    public synchronized void create(CellName name, String text) {
        check(name, text);
        try {
            WholeFile.create(file(name), text.getBytes(StandardCharsets.UTF_8));
        } catch (FileAlreadyExistsException e) {
            throw refused(name, "is there already; change it, or choose another name");
        } catch (IOException e) {
            throw refused(
                    name,
                    "cannot be written (" + e.getClass().getSimpleName()
                            + "); the user that runs Canopy may write to etc");
        }
        lookNow.run();
    }

    /** Its name ends so that it is no county's file. */
    @Override
    public String keep(CellName name, Instant at, String text) {
        String ending = ".undo-" + TIME.format(at);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 1; i <= MOST_TRIES; i++) {
            // several changes within one second
            String numbered = i == 1 ? ending : ending + "-" + i;
            try {
                WholeFile.create(etc.resolve(file(name).getFileName() + numbered), bytes);
                return shown(name) + numbered;
            } catch (FileAlreadyExistsException taken) {
                continue;
            } catch (IOException e) {
                break;
            }
        }
        throw refused(
                name, "the way back cannot be kept, nothing is changed; the user that runs Canopy may write to etc");
    }

    private Path file(CellName name) {
        return etc.resolve("org.canopy.county-" + name + ".cfg");
    }

    private static String shown(CellName name) {
        return "etc/org.canopy.county-" + name + ".cfg";
    }

    private static String decoded(CellName name, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw refused(name, "is not UTF-8; save it as UTF-8");
        }
    }

    private static CountyFileRefused refused(CellName name, String why) {
        return new CountyFileRefused(shown(name) + ": " + why);
    }
}
