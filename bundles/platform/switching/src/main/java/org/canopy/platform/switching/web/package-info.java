/** The page 功能模块, and the same as JSON. */
@NullMarked
package org.canopy.platform.switching.web;

import org.jspecify.annotations.NullMarked;
