@NullMarked
package org.canopy.modules.records.ledgerfile;

import org.jspecify.annotations.NullMarked;
