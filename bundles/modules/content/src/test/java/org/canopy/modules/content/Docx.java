package org.canopy.modules.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes small .docx files, good ones and bad ones. */
public final class Docx {
    public static final String TEXT = "word/document.xml";
    private static final String NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes);

    /** A file of plain paragraphs, one a line. */
    public static byte[] of(String... paragraphs) {
        return ofBody(Arrays.stream(paragraphs).map(Docx::p).collect(Collectors.joining()));
    }

    public static byte[] of(List<String> paragraphs) {
        return of(paragraphs.toArray(String[]::new));
    }

    /** A file with this XML between {@code <w:body>} and its end. */
    public static byte[] ofBody(String xml) {
        return ofDocument("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + document(xml));
    }

    public static byte[] ofDocument(String xml) {
        return new Docx()
                .entry("[Content_Types].xml", "<Types/>".getBytes(UTF_8))
                .entry(TEXT, xml.getBytes(UTF_8))
                .entry("word/footnotes.xml", p("脚注不是正文").getBytes(UTF_8))
                .bytes();
    }

    public static String document(String body) {
        return "<w:document xmlns:w=\"" + NAMESPACE
                + "\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">" + "<w:body>" + body
                + "<w:sectPr/></w:body></w:document>";
    }

    /** A paragraph of one run. */
    public static String p(String text) {
        return "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>" + r(text) + "</w:p>";
    }

    public static String r(String text) {
        return "<w:r><w:rPr><w:rFonts w:hint=\"eastAsia\"/></w:rPr><w:t xml:space=\"preserve\">"
                + text.replace("&", "&amp;").replace("<", "&lt;") + "</w:t></w:r>";
    }

    public Docx entry(String name, byte[] content) {
        try {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** An entry of the same short piece again and again. */
    public Docx repeated(String name, String before, String piece, int times, String after) {
        try {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(before.getBytes(UTF_8));
            byte[] block = piece.repeat(1000).getBytes(UTF_8);
            for (int i = 0; i < times / 1000; i++) {
                zip.write(block);
            }
            zip.write(after.getBytes(UTF_8));
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    public byte[] bytes() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
