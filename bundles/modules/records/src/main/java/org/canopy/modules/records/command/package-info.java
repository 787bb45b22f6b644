/** What is typed at the machine itself. */
@NullMarked
package org.canopy.modules.records.command;

import org.jspecify.annotations.NullMarked;
