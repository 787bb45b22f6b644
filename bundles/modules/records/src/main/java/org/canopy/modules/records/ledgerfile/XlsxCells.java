package org.canopy.modules.records.ledgerfile;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/** What a cell says: dates as days, numbers by all their digits or not at all. */
final class XlsxCells {
    /** A table program keeps 15 digits of a number. */
    private static final int DIGITS = 15;

    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);
    private static final Pattern NO_FORMAT = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.");
    private static final Pattern OF_DAYS = Pattern.compile("[yYdD]");

    private XlsxCells() {}

    static Box box(Cell cell) {
        return switch (cell.getType()) {
            case EMPTY -> Box.of("");
            case ERROR -> Box.flawed(Box.Flaw.ERROR);
            case NUMBER -> number(cell);
            case FORMULA -> formula(cell);
            case STRING, BOOLEAN -> Box.of(Optional.ofNullable(cell.getText()).orElse(""));
        };
    }

    /** The result that was stored with it; nothing is worked out here. */
    private static Box formula(Cell cell) {
        Object result = cell.getValue();
        if (result instanceof BigDecimal number) {
            return isDay(cell, number) ? day(cell) : digits(number);
        }
        String text = Optional.ofNullable(cell.getRawValue()).orElse("");
        return text.isBlank() || text.startsWith("#") ? Box.flawed(Box.Flaw.FORMULA) : Box.of(text);
    }

    private static Box number(Cell cell) {
        BigDecimal number = cell.asNumber();
        return isDay(cell, number) ? day(cell) : digits(number);
    }

    private static Box day(Cell cell) {
        return cell.getType() == CellType.NUMBER
                ? Box.of(cell.asDate().toLocalDate().toString())
                : Box.flawed(Box.Flaw.FORMULA);
    }

    private static Box digits(BigDecimal number) {
        if (number.signum() == 0) {
            return Box.of("0");
        }
        int whole = number.precision() - number.scale();
        if (whole > DIGITS || whole < -DIGITS) {
            return Box.flawed(Box.Flaw.ROUNDED);
        }
        return Box.of(number.stripTrailingZeros().toPlainString());
    }

    private static boolean isDay(Cell cell, BigDecimal number) {
        if (number.signum() <= 0 || number.compareTo(LAST_DAY) > 0) {
            return false;
        }
        int id = Optional.ofNullable(cell.getDataFormatId()).orElse(0);
        boolean chinese = (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
        String format =
                Optional.ofNullable(cell.getDataFormatString()).orElse("").toLowerCase(Locale.ROOT);
        return chinese
                || OF_DAYS.matcher(NO_FORMAT.matcher(format).replaceAll("")).find();
    }
}
