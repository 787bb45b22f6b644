/** Files as a county gets them, made into lines. Knows formats and their dangers; of statutes only that an article begins with 第……条. */
@NullMarked
package org.canopy.modules.content.file;

import org.jspecify.annotations.NullMarked;
