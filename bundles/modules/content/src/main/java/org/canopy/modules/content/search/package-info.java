/** Finds explainers and articles for the words that people type. */
@NullMarked
package org.canopy.modules.content.search;

import org.jspecify.annotations.NullMarked;
