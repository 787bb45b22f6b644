package org.canopy.api.county;

import java.time.Instant;
import java.util.function.UnaryOperator;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The counties' own files, changed by a program as an editor would: comments, order, line ends, owner and permissions stay.
 * A platform service.
 */
@ProviderType
public interface CountyFiles {
    /**
     * The file as it stands, byte for byte decoded from UTF-8.
     *
     * @throws CountyFileRefused if there is none, or it is no UTF-8
     */
    String text(CellName name);

    /**
     * Refuses what the reader of the file would refuse.
     *
     * @throws CountyFileRefused naming file, line and cure
     */
    void check(CellName name, String text);

    /**
     * Replaces the file in one step by what {@code edit} makes of it, and returns when the county goes by it. A file that
     * changed meanwhile is read and edited again, never overwritten.
     *
     * @throws CountyFileRefused as {@link #check}, and where the file cannot be written; it is as before
     */
    void change(CellName name, UnaryOperator<String> edit);

    /**
     * Writes the file of a new county, and returns when the county stands.
     *
     * @throws CountyFileRefused as {@link #check}, and where there is such a file already; nothing is left behind
     */
    void create(CellName name, String text);

    /**
     * Keeps {@code text} beside the county's file under a name with the time, for a way back.
     *
     * @return the name of the new file, {@code etc/…}
     * @throws CountyFileRefused where it cannot be written
     */
    String keep(CellName name, Instant at, String text);
}
