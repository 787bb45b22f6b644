@NullMarked
package org.canopy.modules.content.store;

import org.jspecify.annotations.NullMarked;
