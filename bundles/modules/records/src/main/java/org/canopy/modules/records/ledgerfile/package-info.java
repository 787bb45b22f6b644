/** Ledger files (.xlsx, .csv) as rows of texts, and back; the only package that knows their libraries. */
@NullMarked
package org.canopy.modules.records.ledgerfile;

import org.jspecify.annotations.NullMarked;
