package org.canopy.modules.content.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bytes to text, every byte of it: a sign that cannot be read refuses the file, it is never replaced. */
final class Encoding {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Set<String> CHINESE = Set.of("gb2312", "gbk", "gb18030", "x-gbk", "gb_2312-80");
    private static final Set<String> UNICODE = Set.of("utf-8", "utf8");
    private static final Pattern DECLARED =
            Pattern.compile("(?i)(?:<meta\\b[^>]*?charset|<\\?xml\\b[^>]*?encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]+)");
    private static final int DECLARED_WITHIN = 8192;

    private Encoding() {}

    /** A text that declares nothing has to be UTF-8. */
    static String utf8(byte[] bytes) throws Unreadable {
        return decoded(bytes, UTF_8, "");
    }

    /** A page is read as it declares itself, else as UTF-8. */
    static String ofPage(byte[] bytes) throws Unreadable {
        Optional<String> declared = declared(bytes);
        String name = declared.orElse("utf-8");
        if (UNICODE.contains(name)) {
            return decoded(
                    bytes, UTF_8, declared.map(said -> "网页自称 " + said + "，").orElse(""));
        }
        if (!CHINESE.contains(name)) {
            throw new Unreadable(0, "网页声明的编码是 " + name + "，只认 UTF-8、GB2312、GBK、GB18030；请另存为 UTF-8");
        }
        String text = decoded(bytes, GB18030, "网页自称 " + name + "，");
        if (!text.contains("条")
                && whole(bytes, UTF_8).filter(other -> other.contains("条")).isPresent()) {
            throw new Unreadable(0, "网页声明的编码是 " + name + "，内容却是 UTF-8；请用浏览器重新保存网页");
        }
        return text;
    }

    private static Optional<String> declared(byte[] bytes) {
        Matcher declared = DECLARED.matcher(new String(bytes, 0, Math.min(bytes.length, DECLARED_WITHIN), ISO_8859_1));
        boolean marked = bytes.length > 2 && bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb;
        return marked || !declared.find()
                ? Optional.empty()
                : Optional.of(declared.group(1).toLowerCase(Locale.ROOT));
    }

    private static String decoded(byte[] bytes, Charset charset, String said) throws Unreadable {
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        boolean bad = decode(bytes, charset, out);
        String text = out.flip().toString();
        if (bad) {
            throw new Unreadable(
                    lines(text), said + "文字编码不是 " + charset.name() + "，看起来是" + guess(bytes) + "；请重新保存为 UTF-8 后再导入");
        }
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            throw new Unreadable(lines(text.substring(0, nul)), "文件含有空字符（NUL），不是文字文件；请重新下载");
        }
        return text;
    }

    private static boolean decode(byte[] bytes, Charset charset, CharBuffer out) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes), out, true)
                .isError();
    }

    private static Optional<String> whole(byte[] bytes, Charset charset) {
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        return decode(bytes, charset, out)
                ? Optional.empty()
                : Optional.of(out.flip().toString());
    }

    private static int lines(String text) {
        return 1 + (int) text.chars().filter(c -> c == '\n').count();
    }

    private static String guess(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes.length > 1 ? bytes[1] & 0xff : 0;
        if (first == 0xff && second == 0xfe || first == 0xfe && second == 0xff) {
            return " UTF-16";
        }
        if (whole(bytes, UTF_8).isPresent()) {
            return " UTF-8";
        }
        return whole(bytes, GB18030)
                .filter(text -> text.contains("条"))
                .map(text -> " GB18030（GBK）")
                .orElse("几种编码混在一起，或者不是文字文件");
    }
}
