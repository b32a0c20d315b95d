package org.amparo.exchange.tabular;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a workbook as text: what a CSV file of the same sheet would say.
 *
 * @param from1904 whether days are counted from 1904, as old workbooks of the Macintosh do
 */
record XlsxCells(boolean from1904) {
    /** Texts in quotation marks, escaped characters, colours and conditions are no part of what a format shows. */
    private static final Pattern NO_PART = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^]]*]");

    private static final int LONGEST_NUMBER = 40;
    private static final BigDecimal LAST_DAY = new BigDecimal(2_958_466);
    private static final BigDecimal SECONDS = new BigDecimal(86_400);

    String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        var raw = cell.getRawValue();
        return switch (cell.getType()) {
            case NUMBER -> raw == null ? "" : number(cell, raw).orElse(raw);
            case FORMULA -> raw == null ? "" : number(cell, raw).orElse(raw);
            case BOOLEAN -> "1".equals(raw) ? "TRUE" : "FALSE";
            // Line ends that Excel could not write otherwise.
            case STRING -> cell.getText().replace("_x000D_", "");
            default -> raw == null ? "" : raw;
        };
    }

    private Optional<String> number(Cell cell, String raw) {
        try {
            var number = new BigDecimal(raw.strip());
            if (Math.abs((long) number.precision() - number.scale()) > LONGEST_NUMBER
                    || number.scale() > LONGEST_NUMBER) {
                return Optional.of(raw);
            }
            var day = isDate(cell) ? day(number) : Optional.<String>empty();
            return day.or(() -> Optional.of(
                    number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean isDate(Cell cell) {
        var format = cell.getDataFormatString();
        if (format == null) {
            var id = cell.getDataFormatId();
            return id != null && (id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 36 || id >= 50 && id <= 58);
        }
        var shown = NO_PART.matcher(format).replaceAll("");
        return shown.chars().anyMatch(c -> c == 'y' || c == 'Y' || c == 'd' || c == 'D');
    }

    /** The day that a number of days means; none before 1 March 1900, where Excel counts a day that never was. */
    private Optional<String> day(BigDecimal number) {
        if (number.signum() < 0 || number.compareTo(LAST_DAY) >= 0) {
            return Optional.empty();
        }
        int days = number.intValue();
        if (!from1904 && days < 61) {
            return Optional.empty();
        }
        var day = (from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30)).plusDays(days);
        int seconds = number.remainder(BigDecimal.ONE)
                .multiply(SECONDS)
                .setScale(0, java.math.RoundingMode.DOWN)
                .intValue();
        return Optional.of(seconds == 0 ? day.toString() : day.atTime(LocalTime.ofSecondOfDay(seconds)) + "");
    }
}
