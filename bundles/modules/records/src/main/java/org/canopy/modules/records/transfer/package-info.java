/** Ledger files into children's files, and out of them: what a column means, what a row becomes, what is left alone. */
@NullMarked
package org.canopy.modules.records.transfer;

import org.jspecify.annotations.NullMarked;
