package org.amparo.matching;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import dev.hardwood.schema.ColumnProjection;
import dev.hardwood.schema.SchemaNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.amparo.commandline.UnreadableInput;

/** A Parquet file of plain columns: texts, numbers, dates. */
final class ParquetTable implements RecordTable {
    private final ParquetFileReader file;
    private final List<String> columns;
    private final String[] wanted;
    private final RowReader rows;
    private final long all;
    private long read;

    ParquetTable(Path path, Function<List<String>, int[]> wanted) {
        try {
            this.file = ParquetFileReader.open(InputFile.of(path));
        } catch (IOException | RuntimeException e) {
            throw new UnreadableInput(path + ": is not a Parquet file that can be read", e);
        }
        try {
            this.columns = file.getFileSchema().getRootNode().children().stream()
                    .map(SchemaNode::name)
                    .toList();
            this.wanted =
                    Arrays.stream(wanted.apply(columns)).mapToObj(columns::get).toArray(String[]::new);
            this.all = file.getFileMetaData().numRows();
            this.rows = file.buildRowReader()
                    .projection(ColumnProjection.columns(
                            Arrays.stream(this.wanted).distinct().toArray(String[]::new)))
                    .build();
        } catch (UnreadableInput e) {
            shut();
            throw e;
        } catch (RuntimeException e) {
            shut();
            throw new UnreadableInput(path + ": holds columns that are no plain values", e);
        }
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public Optional<List<String>> next() {
        if (!rows.hasNext()) {
            return Optional.empty();
        }
        rows.next();
        read++;
        String[] cells = new String[wanted.length];
        for (int i = 0; i < wanted.length; i++) {
            cells[i] = rows.isNull(wanted[i]) ? "" : String.valueOf(rows.getValue(wanted[i]));
        }
        return Optional.of(List.of(cells));
    }

    @Override
    public double progress() {
        return all == 0 ? 1 : (double) read / all;
    }

    @Override
    public void close() {
        rows.close();
        shut();
    }

    private void shut() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UnreadableInput("the Parquet file cannot be closed", e);
        }
    }
}
