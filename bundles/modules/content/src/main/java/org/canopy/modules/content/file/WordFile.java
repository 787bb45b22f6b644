package org.canopy.modules.content.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Opens a .docx: a zip, of which one entry is read and the others are only unpacked to see that they are whole. Nothing is
 * written to disk, nothing inside an entry is unpacked again, and what comes out is counted as it comes.
 */
final class WordFile {
    /** Word itself writes no digits; Word on the web does. */
    private static final Pattern TEXT = Pattern.compile("word/document[0-9]{0,3}\\.xml");

    private static final int MOST_ENTRIES = 2_000;
    private static final long GREATEST_TEXT = 16L * 1024 * 1024;
    private static final long GREATEST = 64L * 1024 * 1024;
    private static final long ALWAYS_FINE = 4L * 1024 * 1024;
    /** Word's own files pack 1:5 to 1:30. */
    private static final int GREATEST_RATIO = 100;
    /** The end of a zip: a record of 22 bytes and at most 65,535 bytes of comment. */
    private static final int END_WITHIN = 22 + 0xffff;

    private static final String DAMAGED = "压缩内容不完整、损坏或加了密码；请重新下载，加了密码的请去掉密码后另存";

    private static final String TOO_MUCH = "解压后大得不正常（压缩炸弹？），不像是一部法规；请重新下载";

    private WordFile() {}

    static List<FileLine> lines(byte[] bytes) throws Unreadable {
        if (!hasEnd(bytes)) {
            throw new Unreadable(0, "文件不完整（没有下载完？）；请重新下载");
        }
        Optional<List<FileLine>> found = Optional.empty();
        Set<String> names = new HashSet<>();
        long left = Math.min(GREATEST, Math.max(ALWAYS_FINE, (long) bytes.length * GREATEST_RATIO));
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                check(entry.getName(), names);
                boolean isText = TEXT.matcher(entry.getName()).matches();
                Counted out = new Counted(zip, isText ? Math.min(left, GREATEST_TEXT) : left);
                if (isText && found.isPresent()) {
                    throw new Unreadable(0, "压缩包里有两份正文，不是 Word 存出来的文件；请重新下载");
                }
                if (isText) {
                    found = Optional.of(text(out));
                }
                drain(out);
                left -= out.count();
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw new Unreadable(0, DAMAGED);
        }
        return found.orElseThrow(() -> new Unreadable(0, "压缩包里没有 Word 正文（word/document.xml）；如果是整包下载的，请先解压，再导入里面的文件"));
    }

    private static List<FileLine> text(Counted out) throws Unreadable {
        try {
            return WordText.read(out);
        } catch (Unreadable trouble) {
            throw out.isTooMuch() ? new Unreadable(0, TOO_MUCH) : trouble;
        }
    }

    private static void drain(Counted out) throws IOException, Unreadable {
        try {
            out.drain();
        } catch (IOException trouble) {
            if (out.isTooMuch()) {
                throw new Unreadable(0, TOO_MUCH);
            }
            throw trouble;
        }
    }

    private static void check(String name, Set<String> names) throws Unreadable {
        if (name.startsWith("/") || name.contains("\\") || name.contains("../") || name.contains(":")) {
            throw new Unreadable(0, "压缩包里有可疑的路径，不是 Word 存出来的文件；请重新下载");
        }
        if (!names.add(name) || names.size() > MOST_ENTRIES) {
            throw new Unreadable(0, "压缩包里有重名或太多的文件，不是 Word 存出来的文件；请重新下载");
        }
    }

    private static boolean hasEnd(byte[] bytes) {
        for (int at = bytes.length - 22; at >= Math.max(0, bytes.length - END_WITHIN); at--) {
            if (bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == 5 && bytes[at + 3] == 6) {
                return true;
            }
        }
        return false;
    }
}
