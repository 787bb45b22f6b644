/** What happened in a county, told to whoever is concerned: past tense, ids only. */
@NullMarked
@Export
@Version("0.1.0")
package org.canopy.api.events;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
