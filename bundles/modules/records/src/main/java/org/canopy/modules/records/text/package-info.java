/** Words that are looked for in what is written in files. */
@NullMarked
package org.canopy.modules.records.text;

import org.jspecify.annotations.NullMarked;
