/** Measures how well the search finds what judged questions ask for. */
@NullMarked
package org.canopy.modules.content.evaluate;

import org.jspecify.annotations.NullMarked;
