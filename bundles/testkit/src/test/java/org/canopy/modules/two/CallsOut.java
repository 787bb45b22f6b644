package org.canopy.modules.two;

import java.net.http.HttpClient;

/** Breaks the house: a client of its own beside the cell's. */
public record CallsOut(HttpClient client) {}
