package org.canopy.platform.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class OpenApiPathsTest {
    @Test
    void aTemplateHasNamesOnly() {
        assertEquals("/a/{b}/{c}", OpenApi.withoutPatterns("/a/{b: [0-9]{4}}/{c : x|y}"));
        assertEquals("/a/{b}", OpenApi.withoutPatterns("/a/{b}"));
    }
}
