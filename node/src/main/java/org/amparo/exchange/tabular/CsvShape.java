package org.amparo.exchange.tabular;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import de.siegmar.fastcsv.reader.CsvRecord;

/**
 * How a CSV file separates its cells.
 *
 * @param declared whether a first line {@code sep=} says so, which is then no header
 */
record CsvShape(char separator, boolean declared) {
    private static final String SEPARATORS = ",;\t|";
    private static final int ROWS_LOOKED_AT = 50;

    /** The shape that the beginning of a file shows. */
    static CsvShape of(String sample) {
        if (declares(sample)) {
            return new CsvShape(sample.charAt(4), true);
        }
        char best = ',';
        double bestScore = 0;
        for (char separator : SEPARATORS.toCharArray()) {
            double score = score(sample, separator);
            if (score > bestScore) {
                best = separator;
                bestScore = score;
            }
        }
        return new CsvShape(best, false);
    }

    private static boolean declares(String sample) {
        return sample.length() > 5
                && sample.startsWith("sep=")
                && SEPARATORS.indexOf(sample.charAt(4)) >= 0
                && (sample.charAt(5) == '\r' || sample.charAt(5) == '\n');
    }

    CsvReaderBuilder reader() {
        return reader(separator);
    }

    private static CsvReaderBuilder reader(char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(false)
                .allowUnclosedQuote(false)
                .maxBufferSize(TabularSource.MAX_CELL * 4);
    }

    /** Many columns, and rows that have as many as the header. */
    private static double score(String sample, char separator) {
        int columns = 0;
        int rows = 0;
        int equal = 0;
        try (CsvReader<CsvRecord> records = reader(separator).ofCsvRecord(sample)) {
            for (CsvRecord row : records) {
                if (columns == 0) {
                    columns = row.getFieldCount();
                    continue;
                }
                rows++;
                equal += row.getFieldCount() == columns ? 1 : 0;
                if (rows == ROWS_LOOKED_AT) {
                    break;
                }
            }
        } catch (CsvParseException | java.io.IOException e) {
            // The sample ends within a row as a rule; what was counted until then decides.
        }
        return columns < 2 ? 0 : columns * (equal + 1.0) / (rows + 1.0);
    }
}
