package org.canopy.modules.records.ledgerfile;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.canopy.modules.records.ledgerfile.FileRefused.Why;

/** A text file with a comma, a tab or a semicolon between its columns; in UTF-8, UTF-16 with a mark, or GB18030. */
final class CsvRows {
    private static final char MARK = '\ufeff';
    private static final Pattern ROUNDED = Pattern.compile("[+-]?\\d(?:\\.\\d+)?[Ee]\\+?\\d+");
    private static final Pattern QUOTED = Pattern.compile("=\"([^\"]*)\"");
    private static final Pattern APOSTROPHE = Pattern.compile("'(\\d+[Xx]?)");
    private static final Pattern ERROR = Pattern.compile("#(?:N/A|REF!|VALUE!|NAME\\?|DIV/0!|NUM!|NULL!)");

    private static final int HEAD = 20;

    private final String text;

    CsvRows(byte[] bytes) {
        this.text = decoded(bytes);
    }

    void rows(Consumer<FileRow> to) {
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator())
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .ofCsvRecord(text)) {
            records.forEach(one -> to.accept(new FileRow(
                    Math.toIntExact(one.getStartingLineNumber()),
                    one.getFields().stream().map(CsvRows::box).toList())));
        } catch (CsvParseException e) {
            throw new FileRefused(Why.DAMAGED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What table programs put around digits, so that they stay as they are, is no part of them. */
    private static Box box(String field) {
        String plain = field.strip();
        plain = QUOTED.matcher(plain).replaceFirst("$1");
        plain = APOSTROPHE.matcher(plain).matches() ? plain.substring(1) : plain;
        if (ROUNDED.matcher(plain).matches()) {
            return Box.flawed(Box.Flaw.ROUNDED);
        }
        return ERROR.matcher(plain).matches() ? Box.flawed(Box.Flaw.ERROR) : Box.of(plain);
    }

    /** The one that the first lines have most of: a title may stand above the columns, and has none. */
    private char separator() {
        String head = text.lines().limit(HEAD).collect(Collectors.joining("\n"));
        return Stream.of(',', '\t', ';')
                .max((one, other) -> Long.compare(count(head, one), count(head, other)))
                .orElse(',');
    }

    private static long count(String line, char separator) {
        return line.chars().filter(c -> c == separator).count();
    }

    private static String decoded(byte[] bytes) {
        boolean wide = bytes.length > 1 && (bytes[0] & 0xff) + (bytes[1] & 0xff) == 0xff + 0xfe;
        List<Charset> tried =
                wide ? List.of(StandardCharsets.UTF_16) : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
        String found = tried.stream()
                .flatMap(charset -> strictly(bytes, charset).stream())
                .findFirst()
                .orElseThrow(() -> new FileRefused(Why.ENCODING));
        if (found.indexOf('\0') >= 0) {
            throw new FileRefused(Why.OTHER);
        }
        return found.isEmpty() || found.charAt(0) != MARK ? found : found.substring(1);
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
