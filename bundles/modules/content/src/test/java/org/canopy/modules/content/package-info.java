@NullMarked
package org.canopy.modules.content;

import org.jspecify.annotations.NullMarked;
