@NullMarked
package org.canopy.modules.content.evaluate;

import org.jspecify.annotations.NullMarked;
