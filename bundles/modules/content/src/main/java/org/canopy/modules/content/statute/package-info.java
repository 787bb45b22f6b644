/** Reads the text of a statute out of the files that counties hold. */
@NullMarked
package org.canopy.modules.content.statute;

import org.jspecify.annotations.NullMarked;
