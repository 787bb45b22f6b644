/** The door of every request: cell, module, answer. */
@NullMarked
package org.canopy.platform.rest;

import org.jspecify.annotations.NullMarked;
