/** A county's file, compared and changed line by line. */
@NullMarked
package org.canopy.platform.switching.config;

import org.jspecify.annotations.NullMarked;
