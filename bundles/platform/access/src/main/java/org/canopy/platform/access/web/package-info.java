/** The pages of access. */
@NullMarked
package org.canopy.platform.access.web;

import org.jspecify.annotations.NullMarked;
