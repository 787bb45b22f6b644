/** The shell around every page: drawing, strings, menus, home. */
@NullMarked
package org.canopy.platform.web;

import org.jspecify.annotations.NullMarked;
