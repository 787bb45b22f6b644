/** The page of policies. */
@NullMarked
package org.canopy.platform.policy.web;

import org.jspecify.annotations.NullMarked;
