@NullMarked
package org.canopy.modules.content.explainer;

import org.jspecify.annotations.NullMarked;
