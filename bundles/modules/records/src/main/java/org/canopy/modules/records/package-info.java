/** A child's file: what is written into it, found, read, merged and kept. */
@NullMarked
package org.canopy.modules.records;

import org.jspecify.annotations.NullMarked;
