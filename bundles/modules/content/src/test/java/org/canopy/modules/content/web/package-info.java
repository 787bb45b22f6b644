@NullMarked
package org.canopy.modules.content.web;

import org.jspecify.annotations.NullMarked;
