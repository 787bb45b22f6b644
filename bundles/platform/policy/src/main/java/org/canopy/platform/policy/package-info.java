/** Keeps the policies that counties adopt: files as layers, versions as rows. */
@NullMarked
package org.canopy.platform.policy;

import org.jspecify.annotations.NullMarked;
