package org.canopy.modules.content.statute;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.canopy.modules.content.file.FileText;
import org.canopy.modules.content.file.FileText.Form;
import org.canopy.modules.content.file.SourceFile;

/** Reads a statute in any format that counties get: its lines are marked, its name may date it, {@link StatuteText} reads it. */
public final class StatuteFile {
    private static final Pattern NAMED = Pattern.compile("[(（_](\\d{4})(-?)(\\d{2})\\2(\\d{2})(?:[)）_]|\\.[^.]*$|$)");

    private StatuteFile() {}

    /**
     * @param name the file's name; a date in brackets, 某法(2024-04-26).md, or after a line, 某法_20240426.docx, is the version's
     * @param bytes as {@link SourceFile#read} wants them
     */
    public static Reading read(String name, byte[] bytes) {
        FileText file = SourceFile.read(name, bytes);
        if (file instanceof FileText.Refused refused) {
            return new Reading.Refused(refused.line(), refused.reason());
        }
        FileText.Lines text = (FileText.Lines) file;
        return new StatuteText(version(name), text.form())
                .read(
                        text.form() == Form.MARKDOWN
                                ? Markdown.mark(text.lines())
                                : Unmarked.mark(text.lines(), text.form() == Form.PAGE));
    }

    private static Optional<LocalDate> version(String name) {
        Matcher named = NAMED.matcher(name);
        return named.find() ? date(named.group(1), named.group(3), named.group(4)) : Optional.empty();
    }

    /** Empty where no calendar has the day. */
    static Optional<LocalDate> date(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
