package org.canopy.platform.switching.web;

import java.util.List;
import org.canopy.platform.switching.config.Change;

/**
 * What {@code configuration.jte} draws: the county's settings, and what a new text would change.
 *
 * @param text the settings as one file
 * @param changes what taking it over changes, or has changed
 * @param left lines that the text has no more and that stay
 * @param refused why it cannot be taken over; empty where it can
 * @param undo file with the state before; empty where nothing was done yet
 */
public record ConfigurationModel(
        String text, boolean compared, List<Change> changes, List<Change> left, String refused, String undo) {
    public ConfigurationModel {
        changes = List.copyOf(changes);
        left = List.copyOf(left);
    }
}
