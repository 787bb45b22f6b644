/** What operators do with policies. */
@NullMarked
package org.canopy.platform.policy.command;

import org.jspecify.annotations.NullMarked;
