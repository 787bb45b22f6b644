/** The module's tables: statutes, in the library that all counties share and in a county's own database alike. */
@NullMarked
package org.canopy.modules.content.store;

import org.jspecify.annotations.NullMarked;
