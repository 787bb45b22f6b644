package org.canopy.platform.switching.command;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.canopy.api.command.Invocation;
import org.canopy.api.county.Cell;
import org.canopy.api.county.CountyFileRefused;
import org.canopy.platform.switching.config.Lines;

/** The file that an operator names: a county's file, as {@code config-export} prints it. */
final class ConfigFile {
    private static final long MOST_BYTES = 256 * 1024;

    private ConfigFile() {}

    /** @throws CountyFileRefused naming the file and the cure */
    static Lines read(Invocation call, String named) {
        Path file = found(call, named);
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new CountyFileRefused(
                        named + ": too large for a county's file; name one that config-export printed");
            }
            return new Lines(Files.readString(file));
        } catch (CharacterCodingException e) {
            throw new CountyFileRefused(named + ": not UTF-8; save it as UTF-8");
        } catch (IOException e) {
            throw new CountyFileRefused(named + ": cannot be read; Canopy's own user must be able to read it");
        }
    }

    /** Seen from the caller's folder; a way back ({@code etc/…}) also from Canopy's own. */
    private static Path found(Invocation call, String named) {
        Path near = call.folder().resolve(named);
        Path own = Path.of(System.getProperty("karaf.base", "."), named);
        return Files.exists(near) || !named.startsWith("etc/") ? near : own;
    }

    /** The reader names the county's own file; the line is one of the file that was given. */
    static String words(CountyFileRefused refused, Cell cell, String named) {
        return String.valueOf(refused.getMessage()).replace("etc/org.canopy.county-" + cell.name() + ".cfg", named);
    }
}
