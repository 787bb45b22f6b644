package org.canopy.api.web;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Marker of a Jakarta REST resource. Register it as a service; it says its whole human path: {@code @Path("/search")}.
 * Paths are the same under every county. The first segment belongs to one module; a second claimant is refused.
 */
@ConsumerType
public interface Resource {}
