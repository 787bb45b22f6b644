/** The tables of identity; each class knows one. */
@NullMarked
package org.canopy.platform.identity.store;

import org.jspecify.annotations.NullMarked;
