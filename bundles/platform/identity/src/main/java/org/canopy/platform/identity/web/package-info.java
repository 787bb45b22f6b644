/** The pages where people sign in, and look after accounts. */
@NullMarked
package org.canopy.platform.identity.web;

import org.jspecify.annotations.NullMarked;
