package org.canopy.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One resource as page, fragment and JSON; what is written, and what is torn. */
@ExtendWith(Shared.class)
class AnswersIT {
    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";
    private final Portal portal;

    AnswersIT(Distribution canopy) {
        this.portal = canopy.portal();
    }

    @Test
    void theSameIsPageFragmentAndJson() throws IOException {
        Answer page = portal.get("/qinghe/second", "Accept-Language: zh-CN");
        assertEquals(200, page.status(), page.raw());
        assertTrue(page.body().contains("<title>便条·清溪县未成年人保护服务</title>"), page.body());
        assertTrue(page.body().contains("action=\"/qinghe/second\""), page.body());
        Answer fragment = portal.get("/qinghe/second", "HX-Request: true");
        assertTrue(fragment.body().startsWith("<div class=\"wrap page\">"), fragment.raw());
        assertFalse(fragment.body().contains("<html"), fragment.raw());
        Answer json = portal.get("/qinghe/second", "Accept: " + JSON);
        assertEquals(JSON, json.header("Content-Type"));
        assertTrue(json.body().contains("\"county\":\"qinghe\""), json.raw());
        assertTrue(portal.get("/qinghe/second", "Accept-Language: en").body().contains("<h1>Notes</h1>"));
    }

    @Test
    void theHomePageIsTitledByItsCounty() throws IOException {
        assertTrue(portal.get("/qinghe/").body().contains("<title>清溪县未成年人保护服务</title>"));
        assertTrue(portal.get("/").body().contains("<title>青禾县未成年人保护服务</title>"));
    }

    @Test
    void whatIsPostedAsFormOrJsonIsThereAfterTheRedirect() throws IOException {
        Answer form = portal.post("/qinghe/second", FORM, "words=%E9%A3%8E%E7%AD%9D<b>");
        assertEquals(303, form.status(), form.raw());
        assertEquals("/qinghe/second", form.header("Location"));
        Answer json = portal.post("/qinghe/second", JSON, "{\"words\":\"小船\"}");
        assertEquals(303, json.status(), json.raw());
        String page = portal.get("/qinghe/second").body();
        assertTrue(page.contains("风筝&lt;b&gt;") && page.contains("小船"), page);
    }

    @Test
    void aWriteThatThrowsLeavesNothing() throws IOException {
        Answer torn = portal.post("/qinghe/second/torn", JSON, "{\"words\":\"碎片\"}");
        assertEquals(500, torn.status(), torn.raw());
        assertFalse(torn.raw().contains("碎片"), torn.raw());
        assertFalse(portal.get("/qinghe/second").body().contains("碎片"));
    }

    @Test
    void misuseIsRefusedInWords() throws IOException {
        assertEquals(400, portal.get("/qinghe/second?limit=201").status());
        String big = "x".repeat(300 * 1024);
        assertEquals(413, portal.post("/qinghe/second", FORM, "words=" + big).status());
        assertEquals(
                413,
                portal.post("/qinghe/second", JSON, "{\"words\":\"" + big + "\"}")
                        .status());
        assertEquals(400, portal.post("/qinghe/second", JSON, "{").status());
        assertEquals(415, portal.post("/qinghe/second", "text/plain", "x").status());
    }

    @Test
    void noPathHasASecondSpelling() throws IOException {
        for (String path : List.of(
                "/qinghe/../demo/",
                "/qinghe/%2e%2e/demo/",
                "/%71inghe/second",
                "/qinghe//second",
                "/qinghe/second;x=1",
                "/qinghe%2fsecond",
                "/m/web/..%2f..%2fetc/passwd")) {
            assertEquals(400, portal.get(path).status(), path);
        }
    }

    @Test
    void everyAnswerCarriesTheGuards() throws IOException {
        for (String path : List.of(
                "/",
                "/qinghe/second",
                "/qinghe/nothing-here",
                "/api/openapi.json",
                "/readyz",
                "/healthz",
                "/m/web/none/x.css",
                "/m/nothing",
                "/robots.txt",
                "/qinghe",
                "/a/../b")) {
            Answer answer = portal.get(path);
            assertTrue(answer.header("Content-Security-Policy").startsWith("default-src 'none'"), answer.raw());
            assertEquals("nosniff", answer.header("X-Content-Type-Options"), path);
            assertEquals("no-referrer", answer.header("Referrer-Policy"), path);
            assertEquals("", answer.header("Server"), path);
        }
    }
}
