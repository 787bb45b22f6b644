/** Pages and forms of the files. */
@NullMarked
package org.canopy.modules.records.web;

import org.jspecify.annotations.NullMarked;
