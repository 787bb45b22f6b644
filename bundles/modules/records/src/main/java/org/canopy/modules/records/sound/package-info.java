/**
 * Finds a child whose name was written otherwise: by sound, by shape, with a character more or less. What is stored are keys of
 * coarse sounds, each under the county's blind index; nothing here prints a name.
 */
@NullMarked
package org.canopy.modules.records.sound;

import org.jspecify.annotations.NullMarked;
