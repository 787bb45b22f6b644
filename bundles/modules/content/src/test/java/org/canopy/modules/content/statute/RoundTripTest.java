package org.canopy.modules.content.statute;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.util.List;
import org.canopy.modules.content.Docx;
import org.junit.jupiter.api.Test;

/** One statute in four formats is one statute. */
class RoundTripTest {
    private static final String NAME = "qinghe-model(2025-03-01).";
    private static final byte[] MARKDOWN = Committed.bytes("/starter/laws/qinghe-model(2025-03-01).md");

    private final Statute statute = read(NAME + "md", MARKDOWN);
    private final List<String> plain = Official.lines(new String(MARKDOWN, UTF_8));

    @Test
    void wordGivesTheSame() {
        assertTrue(statute.articles().size() > 40);
        assertEquals(statute, read(NAME + "docx", Docx.of(plain)));
    }

    @Test
    void plainTextGivesTheSame() {
        assertEquals(statute, read(NAME + "txt", String.join("\r\n", plain).getBytes(UTF_8)));
        assertEquals(statute, read(NAME + "txt", ("\ufeff" + String.join("\n", plain)).getBytes(UTF_8)));
    }

    @Test
    void aFragmentOfHtmlGivesTheSame() {
        assertEquals(statute, read(NAME + "html", paragraphs().getBytes(UTF_8)));
        String broken = "<div>" + String.join("<br>\n", escaped()) + "</div>";
        assertEquals(statute, read(NAME + "htm", broken.getBytes(UTF_8)));
    }

    @Test
    void aWholeSavedPageGivesTheSameInItsDeclaredEncoding() {
        String page =
                """
                <!DOCTYPE html><html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312">
                <title>青禾县示范条例_青禾县虚构网</title><style>p { color: red }</style></head>
                <body><nav>首页 法规库</nav><div class="top"><a href="/">青禾县虚构网</a><span>今天是星期一</span></div>
                <div class="main"><p>来源：青禾县虚构网　发布时间：2026年01月01日</p><script>var a = "第一条 假的。";</script>
                <div class="text">%s</div><p>责任编辑：无名</p></div><footer>版权所有 青禾县</footer></body></html>
                """
                        .formatted(paragraphs());
        assertEquals(statute, read(NAME + "html", page.getBytes(Charset.forName("GB18030"))));
        assertEquals(
                statute, read(NAME + "html", page.replace("gb2312", "UTF-8").getBytes(UTF_8)));
    }

    private List<String> escaped() {
        return plain.stream()
                .map(line -> line.replace("&", "&amp;").replace("<", "&lt;"))
                .toList();
    }

    private String paragraphs() {
        return "<p>" + String.join("</p>\n<p style='text-indent:2em'>", escaped()) + "</p>";
    }

    private static Statute read(String name, byte[] bytes) {
        return StatuteFile.read(name, bytes).fold(statute -> statute, no -> {
            throw new AssertionError(name + ":" + no.line() + " " + no.reason());
        });
    }
}
