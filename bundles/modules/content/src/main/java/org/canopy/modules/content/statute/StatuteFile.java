package org.canopy.modules.content.statute;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Opens a statute in Markdown: its bytes to text, its name to a date; {@link StatuteText} reads the rest. */
public final class StatuteFile {
    /** The longest statute has under 1 MB; what is larger is something else. */
    public static final int GREATEST_BYTES = 20 * 1024 * 1024;

    private static final Pattern NAMED = Pattern.compile("[(（](\\d{4})-(\\d{2})-(\\d{2})[)）]");

    private StatuteFile() {}

    /**
     * @param name the file's name; a date in brackets is the version's
     * @param bytes the whole file, or its first {@link #GREATEST_BYTES} + 1 bytes: that is enough to refuse it
     */
    public static Reading read(String name, byte[] bytes) {
        if (bytes.length > GREATEST_BYTES) {
            return new Reading.Refused(0, "文件超过 20 MB，不像是一部法规");
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        boolean bad = decoder.decode(in, out, true).isError();
        String text = out.flip().toString();
        if (bad) {
            return new Reading.Refused(lines(text), "文字编码不是 UTF-8，看起来是 " + encoding(bytes) + "；请另存为 UTF-8 后再导入");
        }
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            return new Reading.Refused(lines(text.substring(0, nul)), "文件含有空字符（NUL），不是文字文件");
        }
        return new StatuteText(version(name)).read(text);
    }

    private static int lines(String text) {
        return 1 + (int) text.chars().filter(c -> c == '\n').count();
    }

    private static String encoding(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes.length > 1 ? bytes[1] & 0xff : 0;
        if (first == 0xff && second == 0xfe || first == 0xfe && second == 0xff) {
            return "UTF-16";
        }
        if (first == 'P' && second == 'K') {
            return "压缩文件（如 .docx）";
        }
        try {
            Charset.forName("GB18030")
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return "GB18030（GBK）";
        } catch (CharacterCodingException neither) {
            return "别的编码，或者不是文字文件";
        }
    }

    private static Optional<LocalDate> version(String name) {
        Matcher named = NAMED.matcher(name);
        return named.find() ? date(named) : Optional.empty();
    }

    /** The date in the first three groups; empty where no calendar has it. */
    static Optional<LocalDate> date(Matcher found) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(found.group(1)),
                    Integer.parseInt(found.group(2)),
                    Integer.parseInt(found.group(3))));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
