package org.amparo.spark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amparo.linkage.FieldSpec;
import org.amparo.linkage.LinkSpec;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import scala.Tuple2;

/** Reads one file or two, CSV or Parquet, from wherever the cluster reads files, and numbers the records. */
final class ReadRecords {
    private static final byte[] PARQUET = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final int ROWS_AT_ONCE = 20_000;
    private static final int RECORDS_IN_A_PART = 50_000;

    private final SparkSession spark;
    private final LinkSpec spec;

    ReadRecords(SparkSession spark, LinkSpec spec) {
        this.spark = spark;
        this.spec = spec;
    }

    /**
     * @param packed the records, each in the part that {@link Parcels#partOf} names for its number
     */
    record Read(Task task, JavaRDD<byte[]> packed) {}

    Read from(List<String> files) {
        List<JavaRDD<Row>> tables = files.stream().map(this::table).toList();
        List<long[]> counts = tables.stream().map(ReadRecords::rowsOfEachPart).toList();
        long boundary = Arrays.stream(counts.getFirst()).sum();
        long records = counts.stream().flatMapToLong(Arrays::stream).sum();
        if (records < 2) {
            throw new Refused("there are fewer than two records to compare");
        }
        if (records > Integer.MAX_VALUE) {
            throw new Refused("there are more records than two thousand million");
        }
        int parts = Math.max(
                2 * spark.sparkContext().defaultParallelism(),
                Math.toIntExact((records + RECORDS_IN_A_PART - 1) / RECORDS_IN_A_PART));
        Task task = new Task(spec.fields(), records, boundary, parts);
        JavaRDD<byte[]> packed = numbered(tables.getFirst(), counts.getFirst(), 0, parts);
        if (tables.size() > 1) {
            packed = packed.zipPartitions(
                    numbered(tables.get(1), counts.get(1), boundary, parts), ReadRecords::oneAfterTheOther);
        }
        return new Read(task, packed);
    }

    private static Iterator<byte[]> oneAfterTheOther(Iterator<byte[]> one, Iterator<byte[]> other) {
        List<byte[]> both = new ArrayList<>();
        one.forEachRemaining(both::add);
        other.forEachRemaining(both::add);
        return both.iterator();
    }

    private static long[] rowsOfEachPart(JavaRDD<Row> table) {
        return table
                .mapPartitions(rows -> {
                    long count = 0;
                    for (; rows.hasNext(); rows.next()) {
                        count++;
                    }
                    return List.of(count).iterator();
                })
                .collect()
                .stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    private static JavaRDD<byte[]> numbered(JavaRDD<Row> table, long[] counts, long first, int parts) {
        long[] begins = new long[counts.length];
        for (int part = 0; part < begins.length; part++) {
            begins[part] = part == 0 ? first : begins[part - 1] + counts[part - 1];
        }
        JavaRDD<Tuple2<Integer, byte[]>> sent = table.mapPartitionsWithIndex(
                (part, rows) -> {
                    Iterator<Row> all = rows;
                    long[] next = {begins[part]};
                    return new InPieces<>(all, ROWS_AT_ONCE, some -> {
                        Parcels parcels = new Parcels(parts);
                        for (Row row : some) {
                            long number = next[0]++;
                            record(number, row).pack(parcels.toPartOf(number));
                        }
                        return parcels.sent();
                    });
                },
                true);
        return Parcels.send(sent, parts, packets -> packets);
    }

    private static SomeRecords.Row record(long number, Row row) {
        return new SomeRecords.Row(
                number,
                row.getString(0).strip(),
                IntStream.range(1, row.length())
                        .mapToObj(column -> row.isNullAt(column) ? "" : row.getString(column))
                        .toArray(String[]::new));
    }

    private JavaRDD<Row> table(String file) {
        Dataset<Row> table = isParquet(file)
                ? spark.read().parquet(file)
                : spark.read()
                        .option("header", "true")
                        .option("quote", "\"")
                        .option("escape", "\"")
                        .csv(file);
        Column[] wanted = Stream.concat(
                        Stream.of(spec.id()), spec.fields().stream().map(FieldSpec::column))
                .map(name -> column(table, name, file))
                .toArray(Column[]::new);
        return table.select(wanted)
                .filter(functions.length(functions.trim(wanted[0])).gt(0))
                .javaRDD();
    }

    private static Column column(Dataset<Row> table, String name, String file) {
        if (!Arrays.asList(table.columns()).contains(name)) {
            throw new Refused(file + ": has no column " + name + ", or several of that name");
        }
        return table.col("`" + name.replace("`", "``") + "`").cast("string");
    }

    private boolean isParquet(String file) {
        try {
            Path path = new Path(file);
            FileSystem files = path.getFileSystem(spark.sparkContext().hadoopConfiguration());
            Path first = files.getFileStatus(path).isFile() ? path : firstIn(files.listStatus(path), path);
            try (InputStream in = files.open(first)) {
                return Arrays.equals(in.readNBytes(PARQUET.length), PARQUET);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Refused("there is no file " + file + " that can be read");
        }
    }

    /** In folders that Spark wrote, what begins with a line or a full stop is no data. */
    private static Path firstIn(FileStatus[] files, Path folder) {
        return Arrays.stream(files)
                .filter(FileStatus::isFile)
                .map(FileStatus::getPath)
                .filter(path ->
                        !path.getName().startsWith("_") && !path.getName().startsWith("."))
                .findFirst()
                .orElseThrow(() -> new Refused("the folder " + folder + " holds no files"));
    }
}
