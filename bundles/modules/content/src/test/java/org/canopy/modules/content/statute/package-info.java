@NullMarked
package org.canopy.modules.content.statute;

import org.jspecify.annotations.NullMarked;
