@NullMarked
package org.canopy.modules.records.transfer;

import org.jspecify.annotations.NullMarked;
