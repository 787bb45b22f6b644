package org.canopy.modules.content.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.canopy.modules.content.file.FileText.Form;

/** Tells what a file is, by its first bytes and only then by its name, and has it read. */
public final class SourceFile {
    /** A .docx may bring pictures along. What is larger is no statute, and is refused by its size alone. */
    public static final int GREATEST_BYTES = 20 * 1024 * 1024;

    private static final int GREATEST_TEXT = 4 * 1024 * 1024;
    private static final int MOST_LINES = 50_000;
    private static final int BEGINNING = 1024;
    private static final Pattern PAGE =
            Pattern.compile("(?is)\\s*(<\\?xml[^>]*>\\s*)?(<!--.*?-->\\s*)*<(!doctype html|html)\\b.*");
    private static final Pattern WEB_ARCHIVE =
            Pattern.compile("(?s)(From: <Saved by|MIME-Version:|From:.{1,200}MIME-Version:).*");
    private static final Pattern TITLE_MARK = Pattern.compile("(?m)^\ufeff?# ?[^#\\s]");

    private SourceFile() {}

    /**
     * @param name the file's name
     * @param bytes the whole file, or its first {@link #GREATEST_BYTES} + 1 bytes: that is enough to refuse it
     */
    public static FileText read(String name, byte[] bytes) {
        try {
            FileText.Lines lines = open(name.toLowerCase(Locale.ROOT), bytes);
            if (lines.lines().size() > MOST_LINES) {
                throw new Unreadable(0, "超过 " + MOST_LINES + " 行，不像是一部法规");
            }
            return lines;
        } catch (Unreadable trouble) {
            return trouble.refused();
        }
    }

    /** What is said of a file larger than {@link #GREATEST_BYTES}. */
    public static String tooLarge() {
        return "文件超过 20 MB，不像是一部法规；如果 Word 文件里有大图片，请删去图片后另存";
    }

    private static FileText.Lines open(String name, byte[] bytes) throws Unreadable {
        if (bytes.length > GREATEST_BYTES) {
            throw new Unreadable(0, tooLarge());
        }
        if (bytes.length == 0) {
            throw new Unreadable(0, "文件是空的；请重新下载");
        }
        String first = new String(bytes, 0, Math.min(bytes.length, BEGINNING), ISO_8859_1);
        if (first.startsWith("PK")) {
            return new FileText.Lines(Form.PLAIN, WordFile.lines(bytes));
        }
        refuseOtherFormats(first, bytes);
        if (name.endsWith(".docx")) {
            throw new Unreadable(0, "名字是 .docx，内容却不是 Word 文件；请重新下载，或用 Word 打开后另存为 .docx");
        }
        if (bytes.length > GREATEST_TEXT) {
            throw new Unreadable(0, "文字或网页超过 4 MB，不像是一部法规；网页请只保存正文，或改用 .docx");
        }
        if (name.endsWith(".html")
                || name.endsWith(".htm")
                || PAGE.matcher(first).matches()) {
            return new FileText.Lines(Form.PAGE, WebPage.lines(Encoding.ofPage(bytes)));
        }
        String text = Encoding.utf8(bytes);
        boolean marked = name.endsWith(".md")
                || !name.endsWith(".txt") && TITLE_MARK.matcher(text).find();
        return new FileText.Lines(marked ? Form.MARKDOWN : Form.PLAIN, numbered(text));
    }

    private static void refuseOtherFormats(String first, byte[] bytes) throws Unreadable {
        if (first.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            boolean locked = new String(bytes, ISO_8859_1)
                    .contains(new String("EncryptedPackage".getBytes(UTF_16LE), ISO_8859_1));
            throw new Unreadable(
                    0, locked ? "Word 文件加了密码；请去掉密码后另存为 .docx" : "这是旧的 .doc（或 .wps）格式；请用 Word 或 WPS 另存为 .docx");
        }
        if (first.startsWith("%PDF")) {
            throw new Unreadable(0, "这是 PDF；请在国家法律法规数据库下载 Word 版（.docx）");
        }
        if (first.startsWith("{\\rtf")) {
            throw new Unreadable(0, "这是 RTF；请用 Word 或 WPS 另存为 .docx");
        }
        if (WEB_ARCHIVE.matcher(first).matches()) {
            throw new Unreadable(0, "这是单个文件的网页（.mht）；请另存为“网页，仅 HTML”");
        }
    }

    private static List<FileLine> numbered(String text) throws Unreadable {
        if (text.chars().filter(c -> c == '\n').limit(MOST_LINES + 1L).count() > MOST_LINES) {
            throw new Unreadable(0, "超过 " + MOST_LINES + " 行，不像是一部法规");
        }
        List<String> lines = text.lines().toList();
        List<FileLine> numbered = new ArrayList<>(lines.size());
        for (String line : lines) {
            numbered.add(new FileLine(numbered.size() + 1, line));
        }
        return numbered;
    }
}
