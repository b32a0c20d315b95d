package org.amparo.exchange.tabular;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** An Excel workbook (.xlsx) of one sheet. Days and numbers are such, everything else is text and never a formula. */
public final class XlsxSink implements TabularSink {
    /** Beyond this Excel opens no sheet. */
    private static final int MAX_ROWS = 1_048_576;

    private static final int MAX_CELL = 32_767;
    private static final int MAX_COLUMNS = 16_384;
    /** Excel's calendar is right from here on. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private static final int ROWS_IN_MEMORY = 500;
    private static final int LONGEST_NUMBER = 15;

    private final Workbook workbook;
    private final Worksheet sheet;
    private List<Column> columns = List.of();
    private int rows;

    public XlsxSink(OutputStream out) {
        this.workbook = new Workbook(out, "Amparo", "1.0");
        this.sheet = workbook.newWorksheet("Cases");
    }

    @Override
    public void header(List<Column> columns) throws IOException {
        if (columns.size() > MAX_COLUMNS) {
            throw new DoesNotFit("more than " + MAX_COLUMNS + " columns do not fit in a sheet: write CSV");
        }
        this.columns = columns;
        sheet.freezePane(1, 1);
        for (int i = 0; i < columns.size(); i++) {
            sheet.inlineString(0, i, columns.get(i).name());
        }
        rows = 1;
    }

    @Override
    public void row(List<String> cells) throws IOException {
        if (rows == MAX_ROWS) {
            throw new DoesNotFit("more than " + (MAX_ROWS - 1) + " rows do not fit in a sheet: write CSV");
        }
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                cell(i, cells.get(i));
            }
        }
        if (++rows % ROWS_IN_MEMORY == 0) {
            sheet.flush();
        }
    }

    private void cell(int column, String text) throws IOException {
        switch (columns.get(column).kind()) {
            case DATE -> {
                if (text.length() != 10 || !day(column, text)) {
                    text(column, text);
                }
            }
            case NUMBER -> {
                if (text.length() <= LONGEST_NUMBER) {
                    sheet.value(rows, column, new BigDecimal(text));
                } else {
                    text(column, text);
                }
            }
            case TEXT -> text(column, text);
        }
    }

    private boolean day(int column, String text) {
        try {
            var day = LocalDate.parse(text);
            if (day.isBefore(FIRST_DAY)) {
                return false;
            }
            sheet.value(rows, column, day);
            sheet.style(rows, column).format("yyyy-mm-dd").set();
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private void text(int column, String text) throws IOException {
        if (text.length() > MAX_CELL) {
            throw new DoesNotFit(
                    "row " + (rows + 1) + ", " + columns.get(column).name() + ": more than " + MAX_CELL
                            + " characters do not fit in a cell of a sheet: write CSV");
        }
        sheet.inlineString(rows, column, text);
    }

    @Override
    public void finish() throws IOException {
        sheet.finish();
        workbook.finish();
    }

    /** What was not finished stays an unreadable file. */
    @Override
    public void close() throws IOException {
        // The workbook's own close would finish it.
    }
}
