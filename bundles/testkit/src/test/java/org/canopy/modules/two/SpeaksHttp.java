package org.canopy.modules.two;

import jakarta.ws.rs.core.MediaType;

/** Breaks the house: HTTP outside of the web package. */
public record SpeaksHttp(MediaType type) {}
