/** How a file ends: closed, held, restricted, erased. */
@NullMarked
package org.canopy.modules.records.life;

import org.jspecify.annotations.NullMarked;
