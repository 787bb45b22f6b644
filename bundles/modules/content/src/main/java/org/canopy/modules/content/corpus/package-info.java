/** Reads corpora and judged questions: JSON lines and qrels, as data sets for search give them. */
@NullMarked
package org.canopy.modules.content.corpus;

import org.jspecify.annotations.NullMarked;
