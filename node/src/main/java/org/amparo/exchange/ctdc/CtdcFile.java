package org.amparo.exchange.ctdc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amparo.exchange.CaseFileReader.Reject;
import org.amparo.exchange.ctdc.CtdcCells.Cell;
import org.amparo.exchange.ctdc.CtdcSchema.Column;
import org.amparo.exchange.tabular.TabularSource;
import org.amparo.exchange.tabular.UnreadableTable;
import org.amparo.exchange.tabular.UnreadableTable.Reason;
import org.jspecify.annotations.Nullable;

/** A file of CTDC, read row by row, in whatever edition's columns. For one thread, and read once. */
final class CtdcFile {
    /** Fewer and it is some other table that happens to have a column of the same name. */
    private static final int FEWEST_COLUMNS = 4;

    private static final int KEPT_CELLS = 2_000;

    private final TabularSource source;
    private final CtdcCells cells;
    private final List<@Nullable Column> columns = new ArrayList<>();
    private final List<String> notUnderstood = new ArrayList<>();
    /** What was read before, by column: a data set says the same few things many million times. */
    private final List<Map<String, Cell>> readBefore = new ArrayList<>();

    /** What became of a row. */
    sealed interface Outcome {
        record Understood(CtdcRow row) implements Outcome {}

        record Rejected(long line, List<Reject> rejects) implements Outcome {}
    }

    /**
     * Begins to read.
     *
     * @throws UnreadableTable when the header is not that of any edition
     */
    CtdcFile(TabularSource source, CtdcSchema schema, CtdcCells cells) {
        this.source = source;
        this.cells = cells;
        Set<String> taken = new HashSet<>();
        for (String name : source.header()) {
            Optional<Column> column = schema.column(name);
            columns.add(column.orElse(null));
            readBefore.add(new HashMap<>());
            if (column.isEmpty() && !name.isBlank()) {
                notUnderstood.add(name);
            }
            if (column.isPresent() && !taken.add(column.get().key())) {
                throw new UnreadableTable(
                        Reason.HEADER,
                        1,
                        "two columns say the same, as " + column.get().column() + " does");
            }
        }
        if (taken.size() < FEWEST_COLUMNS || !taken.contains("year")) {
            throw new UnreadableTable(
                    Reason.HEADER,
                    1,
                    "not the header of a CTDC data set: " + taken.size() + " of " + columns.size()
                            + " columns are known, and yearOfRegistration must be among them");
        }
    }

    /** The columns that nobody understood, as the file names them. */
    List<String> notUnderstood() {
        return List.copyOf(notUnderstood);
    }

    /** The next row, or null at the end. */
    @Nullable
    Outcome next() {
        TabularSource.Row row = source.next();
        return row == null ? null : read(row);
    }

    private Outcome read(TabularSource.Row row) {
        if (row.cells().size() < columns.size()) {
            return rejected(row, "the row has fewer cells than the header has columns");
        }
        if (row.cells().stream().skip(columns.size()).anyMatch(cell -> !cell.isBlank())) {
            return rejected(row, "the row has more cells than the header has columns");
        }
        Map<String, String> fields = new HashMap<>();
        List<Reject> rejects = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            if (column == null) {
                continue;
            }
            String text = row.cells().get(i);
            switch (read(i, column, text)) {
                case Cell.Read(var value) -> fields.put(column.key(), value);
                case Cell.Refused(var reason) ->
                    rejects.add(new Reject(source.header().get(i), text, reason));
            }
        }
        return rejects.isEmpty()
                ? new Outcome.Understood(new CtdcRow(fields))
                : new Outcome.Rejected(row.line(), rejects);
    }

    private Cell read(int place, Column column, String text) {
        Map<String, Cell> before = readBefore.get(place);
        Cell known = before.get(text);
        if (known == null) {
            known = cells.read(column, text);
            if (before.size() < KEPT_CELLS) {
                before.put(text, known);
            }
        }
        return known;
    }

    private static Outcome rejected(TabularSource.Row row, String reason) {
        return new Outcome.Rejected(row.line(), List.of(new Reject("", "", reason)));
    }
}
