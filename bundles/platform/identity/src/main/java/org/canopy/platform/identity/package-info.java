/** People who work here sign in: accounts, roles, sessions, second factors, the reading of the ledger. */
@NullMarked
package org.canopy.platform.identity;

import org.jspecify.annotations.NullMarked;
