/** What a file is made of: facts, each with its fields, in every version. */
@NullMarked
package org.canopy.modules.records.fact;

import org.jspecify.annotations.NullMarked;
