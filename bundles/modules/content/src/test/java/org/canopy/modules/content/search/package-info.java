@NullMarked
package org.canopy.modules.content.search;

import org.jspecify.annotations.NullMarked;
