package org.amparo.matching;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.amparo.exchange.tabular.CsvSource;
import org.amparo.exchange.tabular.TabularSource;

/** A CSV file. */
final class CsvTable implements RecordTable {
    private final CsvSource source;
    private final int[] wanted;

    /** @param wanted from the names of the columns the places of those that are read */
    CsvTable(Path file, Function<List<String>, int[]> wanted) {
        this.source = CsvSource.open(file);
        try {
            this.wanted = wanted.apply(source.header());
        } catch (RuntimeException e) {
            source.close();
            throw e;
        }
    }

    @Override
    public List<String> columns() {
        return source.header();
    }

    @Override
    public Optional<List<String>> next() {
        TabularSource.Row row = source.next();
        if (row == null) {
            return Optional.empty();
        }
        String[] cells = new String[wanted.length];
        for (int i = 0; i < wanted.length; i++) {
            cells[i] = wanted[i] < row.cells().size() ? row.cells().get(wanted[i]) : "";
        }
        return Optional.of(List.of(cells));
    }

    @Override
    public double progress() {
        return source.progress();
    }

    @Override
    public void close() {
        source.close();
    }
}
