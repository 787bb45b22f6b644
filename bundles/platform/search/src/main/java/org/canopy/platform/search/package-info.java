/** Finds words in law and explainers: Lucene behind {@link org.canopy.api.search}. */
@NullMarked
package org.canopy.platform.search;

import org.jspecify.annotations.NullMarked;
