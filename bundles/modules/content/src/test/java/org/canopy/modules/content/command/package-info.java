@NullMarked
package org.canopy.modules.content.command;

import org.jspecify.annotations.NullMarked;
