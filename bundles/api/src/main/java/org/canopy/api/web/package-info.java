/** What a module shows: resources, views, menu entries, widgets. */
@NullMarked
@Export
@Version("0.1.0")
package org.canopy.api.web;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
