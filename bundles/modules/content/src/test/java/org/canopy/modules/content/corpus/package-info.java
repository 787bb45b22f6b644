@NullMarked
package org.canopy.modules.content.corpus;

import org.jspecify.annotations.NullMarked;
