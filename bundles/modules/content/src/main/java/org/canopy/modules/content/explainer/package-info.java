/** Plain-language explainers: read, kept in memory, and found by name, reader and protection. */
@NullMarked
package org.canopy.modules.content.explainer;

import org.jspecify.annotations.NullMarked;
