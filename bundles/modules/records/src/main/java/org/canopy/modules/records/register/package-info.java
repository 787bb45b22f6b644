/** Registers beside the files: claims of rights, and breaches. */
@NullMarked
package org.canopy.modules.records.register;

import org.jspecify.annotations.NullMarked;
