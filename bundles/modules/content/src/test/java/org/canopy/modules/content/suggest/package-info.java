@NullMarked
package org.canopy.modules.content.suggest;

import org.jspecify.annotations.NullMarked;
