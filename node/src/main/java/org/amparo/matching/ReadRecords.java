package org.amparo.matching;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amparo.commandline.FileCommand;
import org.amparo.commandline.UnreadableInput;
import org.amparo.exchange.tabular.UnreadableTable;
import org.amparo.linkage.FieldSpec;
import org.amparo.linkage.LinkSpec;
import org.amparo.linkage.Records;

/** Reads one file or two into records, and tells what it left out. */
final class ReadRecords {
    private static final int ROWS_BETWEEN_NEWS = 10_000;
    private static final byte[] PARQUET = "PAR1".getBytes(StandardCharsets.US_ASCII);

    private final LinkSpec spec;
    private final FileCommand.Session session;

    ReadRecords(LinkSpec spec, FileCommand.Session session) {
        this.spec = spec;
        this.session = session;
    }

    /** @param leftOut lines that say what was not as it should be, without quoting it */
    record Read(Records records, List<String> leftOut) {}

    Read from(List<Path> files) {
        Records.Builder records = new Records.Builder(spec.fields());
        List<String> leftOut = new ArrayList<>();
        for (int file = 0; file < files.size(); file++) {
            if (file > 0) {
                records.secondFile();
            }
            read(files.get(file), records, leftOut);
        }
        leftOut.forEach(session::say);
        Records built = records.build();
        if (built.size() < 2) {
            throw new UnreadableInput("there are fewer than two records to compare");
        }
        return new Read(built, List.copyOf(leftOut));
    }

    private void read(Path file, Records.Builder records, List<String> leftOut) {
        Set<String> ids = new HashSet<>();
        long rows = 0;
        long repeated = 0;
        long nameless = 0;
        try (RecordTable table = open(file)) {
            for (Optional<List<String>> row = table.next(); row.isPresent(); row = table.next()) {
                String id = row.get().getFirst().strip();
                if (id.isEmpty()) {
                    nameless++;
                } else {
                    repeated += ids.add(id) ? 0 : 1;
                    records.add(id, row.get().subList(1, row.get().size()));
                }
                if (++rows % ROWS_BETWEEN_NEWS == 0) {
                    session.progress().at("Rows read", rows, Math.max(rows, Math.round(rows / table.progress())));
                }
            }
        } catch (UnreadableTable e) {
            throw new UnreadableInput(file + ": " + e.getMessage(), e);
        }
        if (nameless > 0) {
            leftOut.add("%s: %d rows without %s were left out".formatted(file.getFileName(), nameless, spec.id()));
        }
        if (repeated > 0) {
            leftOut.add("%s: %d rows repeat the %s of an earlier row; they are records of their own"
                    .formatted(file.getFileName(), repeated, spec.id()));
        }
    }

    private RecordTable open(Path file) {
        return isParquet(file)
                ? new ParquetTable(file, columns -> wanted(file, columns))
                : new CsvTable(file, columns -> wanted(file, columns));
    }

    private static boolean isParquet(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(PARQUET.length), PARQUET);
        } catch (IOException e) {
            throw new UnreadableInput("there is no file " + file + " that can be read", e);
        }
    }

    /** The places of the id and of the fields. */
    private int[] wanted(Path file, List<String> columns) {
        return Stream.concat(Stream.of(spec.id()), spec.fields().stream().map(FieldSpec::column))
                .mapToInt(name -> place(file, columns, name))
                .toArray();
    }

    /** The place of the only column of that name. */
    static int place(Path file, List<String> columns, String name) {
        int[] places = IntStream.range(0, columns.size())
                .filter(place -> columns.get(place).equals(name))
                .toArray();
        if (places.length == 0) {
            throw new UnreadableInput(file + ": has no column " + name);
        }
        if (places.length > 1) {
            throw new UnreadableInput(file + ": has " + places.length + " columns named " + name);
        }
        return places[0];
    }
}
