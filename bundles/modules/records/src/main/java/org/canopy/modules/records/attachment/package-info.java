/** What is laid into a child's file: checked, sealed, shown and given out. */
@NullMarked
package org.canopy.modules.records.attachment;

import org.jspecify.annotations.NullMarked;
