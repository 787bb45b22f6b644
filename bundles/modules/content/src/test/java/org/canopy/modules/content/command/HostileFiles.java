package org.canopy.modules.content.command;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.canopy.modules.content.Docx;

/** Makes one file of each kind that does harm, or was harmed, and knows what has to be said of it. */
final class HostileFiles {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String GOOD = "青禾县水井办法\n第一条　一。\n第二条　二。\n";
    private static final byte[] OLE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1};

    private final Path folder;
    private final Map<String, String> wanted = new TreeMap<>();

    private HostileFiles(Path folder) {
        this.folder = folder;
    }

    /** Each file's name, and words that its refusal has to hold. */
    static Map<String, String> make(Path folder) throws IOException {
        HostileFiles files = new HostileFiles(folder);
        files.zips();
        files.xml();
        files.encodings();
        files.sizes();
        files.otherFormats();
        files.numbering();
        return files.wanted;
    }

    private void zips() {
        byte[] good = Docx.of(GOOD.split("\n"));
        put("truncated.docx", Arrays.copyOf(good, good.length / 2), "文件不完整");
        put("tail-lost.docx", Arrays.copyOf(good, good.length - 10), "文件不完整");
        byte[] damaged = good.clone();
        Arrays.fill(damaged, good.length / 3, good.length / 3 + 40, (byte) 0x55);
        put("damaged.docx", damaged, "损坏");
        put("locked-zip.docx", locked(good), "去掉密码");
        put(
                "bomb.docx",
                new Docx()
                        .repeated(
                                Docx.TEXT,
                                Docx.document("").replaceFirst("<w:sectPr/>.*", "<w:p><w:r><w:t>"),
                                "一二三四五六",
                                6_000_000,
                                "")
                        .bytes(),
                "超过 200 万字");
        put(
                "bomb-marks.docx",
                new Docx()
                        .repeated(
                                Docx.TEXT,
                                Docx.document("").replaceFirst("<w:sectPr/>.*", "<w:p><w:r>"),
                                "<w:rPr></w:rPr>",
                                3_000_000,
                                "")
                        .bytes(),
                "解压后大得不正常");
        put(
                "bomb-beside.docx",
                new Docx()
                        .entry(Docx.TEXT, Docx.document(Docx.p("第一条　一。")).getBytes(UTF_8))
                        .repeated("word/media/a.png", "", "\0\0\0\0\0\0\0\0", 12_000_000, "")
                        .bytes(),
                "解压后大得不正常");
        byte[] inner =
                new Docx().repeated("0", "", "\0\0\0\0\0\0\0\0", 1_000_000, "").bytes();
        put(
                "nested.docx",
                new Docx().entry("a.zip", inner).entry("b.zip", inner).bytes(),
                "没有 Word 正文");
        put(
                "paths.docx",
                new Docx()
                        .entry("../../etc/cron.d/x", new byte[1])
                        .entry(Docx.TEXT, new byte[0])
                        .bytes(),
                "可疑的路径");
        put("root.docx", new Docx().entry("/etc/passwd", new byte[1]).bytes(), "可疑的路径");
        Docx many = new Docx();
        for (int i = 0; i < 3000; i++) {
            many.entry("word/" + i, new byte[0]);
        }
        put("many.docx", many.bytes(), "太多的文件");
    }

    private void xml() {
        String entities = "<!DOCTYPE w [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>";
        put("xxe.docx", Docx.ofDocument(entities + Docx.document("<w:p><w:r><w:t>第一条　&a;</w:t></w:r></w:p>")), "DTD");
        StringBuilder laughs = new StringBuilder("<!DOCTYPE w [<!ENTITY l0 \"哈\">");
        for (int i = 1; i < 12; i++) {
            laughs.append("<!ENTITY l")
                    .append(i)
                    .append(" \"")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        put(
                "laughs.docx",
                Docx.ofDocument(laughs + "]>" + Docx.document("<w:p><w:r><w:t>&l11;</w:t></w:r></w:p>")),
                "DTD");
        put(
                "external.docx",
                Docx.ofDocument("<!DOCTYPE w SYSTEM \"http://127.0.0.1:9/x.dtd\">" + Docx.document("")),
                "DTD");
        put("broken.docx", Docx.ofDocument("<w:document><w:p>"), "不是完好的 XML");
        put("deep.docx", Docx.ofBody("<w:p>".repeat(100_000) + "</w:p>".repeat(100_000)), "嵌套");
        put(
                "numbered.docx",
                Docx.ofBody(Docx.p("青禾县水井办法")
                        + "<w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr></w:pPr>"
                        + Docx.r("一。") + "</w:p>"),
                "自动生成");
    }

    private void encodings() {
        put("gbk.txt", GOOD.getBytes(GB18030), "看起来是 GB18030（GBK）；请重新保存为 UTF-8");
        put(
                "mixed.txt",
                joined((GOOD + "\uff0c\n").getBytes(UTF_8), GOOD.getBytes(GB18030), new byte[] {(byte) 0xff}),
                "混在一起");
        put("utf16.txt", joined(new byte[] {(byte) 0xff, (byte) 0xfe}, GOOD.getBytes(UTF_16LE)), "UTF-16");
        put("nul.txt", (GOOD + "\0").getBytes(UTF_8), "空字符");
        byte[] junk = new byte[3_000_000];
        new Random(7).nextBytes(junk);
        put("junk.md", junk, "不是文字文件");
        String page = "<html><meta charset=\"%s\"><p>" + GOOD.replace("\n", "</p><p>");
        put("undeclared.html", page.formatted("").getBytes(GB18030), "请重新保存为 UTF-8");
        put("says-utf8.html", page.formatted("utf-8").getBytes(GB18030), "网页自称 utf-8");
        put("says-gbk.html", page.formatted("gbk").getBytes(UTF_8), "UTF-8");
        put("big5.html", page.formatted("big5").getBytes(Charset.forName("Big5")), "编码是 big5");
    }

    private void sizes() throws IOException {
        try (RandomAccessFile huge =
                new RandomAccessFile(folder.resolve("huge.docx").toFile(), "rw")) {
            huge.setLength(300L * 1024 * 1024);
        }
        wanted.put("huge.docx", "文件超过 20 MB");
        String lines = "行\n".repeat(49_000);
        put("heading.txt", ("青禾县水井办法\n第一章 总则\n" + lines).getBytes(UTF_8), "不属于任何条");
        put("title.md", ("# " + "井".repeat(900_000) + "\n<!-- INFO END -->\n" + lines).getBytes(UTF_8), "没有找到任何条文");
        put("contents.txt", ("甲\n目录\n" + "井".repeat(900_000) + "\n" + lines + "第二条 二。").getBytes(UTF_8), "缺少第一条");
        put("years.txt", ("（" + "2020年".repeat(500_000)).getBytes(UTF_8), "没有找到任何条文");
        put("dots.txt", ("甲\n目录\n" + "…".repeat(1_300_000) + "甲").getBytes(UTF_8), "没有找到任何条文");
        put("words.txt", "甲 a".repeat(700_000).getBytes(UTF_8), "没有找到任何条文");
        put("blanks.html", ("<p>（2020年" + "&nbsp;".repeat(600_000) + "甲）").getBytes(UTF_8), "没有找到标题");
        put("long.txt", "字".repeat(2_000_000).getBytes(UTF_8), "超过 4 MB");
        put("empty.md", new byte[0], "文件是空的");
        put("empty.docx", new byte[0], "文件是空的");
        put("million.md", ("# 甲\n第一条 一。\n" + "\u3000\n".repeat(1_000_000)).getBytes(UTF_8), "超过 50000 行");
        put("million.html", "<p>".repeat(1_000_000).getBytes(UTF_8), "标签超过");
        put("million.docx", Docx.ofBody("<w:p/>".repeat(1_000_000)), "超过 50000 段");
        put("paragraphs.docx", Docx.ofBody("<w:p/>".repeat(300_000)), "超过 50000 段");
        put("deep.html", ("<div>".repeat(90_000) + "第一条　一。").getBytes(UTF_8), "嵌套");
        StringBuilder repeating = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            repeating.append("<b id=").append(i).append('>');
        }
        put("repeating.html", ("<p>" + repeating + "<p>甲".repeat(90_000)).getBytes(UTF_8), "标签错乱");
    }

    private void otherFormats() {
        put("old.doc", OLE, "另存为 .docx");
        put("locked.docx", joined(OLE, "EncryptedPackage".getBytes(UTF_16LE)), "去掉密码后另存为 .docx");
        put("not-word.docx", GOOD.getBytes(UTF_8), "内容却不是 Word");
        put("a.pdf", "%PDF-1.7".getBytes(UTF_8), "PDF");
        put("a.rtf", "{\\rtf1".getBytes(UTF_8), "RTF");
        put("a.mht", "From: <Saved by Blink>\r\n".getBytes(UTF_8), ".mht");
    }

    private void numbering() {
        put("twice.docx", Docx.of("青禾县水井办法", "第一条　一。", "第二条　二。", "第二条　二。"), "第二条重复");
        put("gap.html", "<h1>青禾县水井办法</h1><p>第一条　一。<p>第三条　三。".getBytes(UTF_8), "中间缺条（“第三条三。”）");
        put("no-first.txt", "青禾县水井办法\n第二条　二。\n".getBytes(UTF_8), "缺少第一条");
        put("none.txt", "青禾县水井\n没有条文。\n".getBytes(UTF_8), "没有找到任何条文");
    }

    /** With the sign that entries are encrypted, in each place where a zip has it. */
    private static byte[] locked(byte[] good) {
        byte[] locked = good.clone();
        for (int i = 0; i < locked.length - 10; i++) {
            if (locked[i] == 'P' && locked[i + 1] == 'K' && (locked[i + 2] == 3 || locked[i + 2] == 1)) {
                locked[i + (locked[i + 2] == 3 ? 6 : 8)] |= 1;
            }
        }
        return locked;
    }

    private static byte[] joined(byte[]... pieces) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Arrays.stream(pieces).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private void put(String name, byte[] bytes, String words) {
        try {
            Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        wanted.put(name, words);
    }
}
