@NullMarked
package org.canopy.modules.records.command;

import org.jspecify.annotations.NullMarked;
