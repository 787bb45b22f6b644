/** What the operator of a machine can do for identity. */
@NullMarked
package org.canopy.platform.identity.command;

import org.jspecify.annotations.NullMarked;
