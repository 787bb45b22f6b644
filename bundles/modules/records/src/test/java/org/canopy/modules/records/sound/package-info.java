@NullMarked
package org.canopy.modules.records.sound;

import org.jspecify.annotations.NullMarked;
