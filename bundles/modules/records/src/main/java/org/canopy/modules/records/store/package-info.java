/** The tables of the files. */
@NullMarked
package org.canopy.modules.records.store;

import org.jspecify.annotations.NullMarked;
