package org.canopy.modules.content.web;

import java.util.List;

/** The search box of the home page. @param often what people ask often, as search words */
public record HeroModel(List<String> often) {
    public String path(String words) {
        return "/search?q=" + java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8);
    }
}
