/** The year's report for whoever audits. */
@NullMarked
package org.canopy.platform.access.report;

import org.jspecify.annotations.NullMarked;
