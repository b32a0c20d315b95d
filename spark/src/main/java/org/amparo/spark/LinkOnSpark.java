package org.amparo.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.amparo.linkage.LinkSpec;
import org.amparo.linkage.Settings;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code amparo link} on a cluster: the main class of the jar that is submitted. */
@Command(
        name = "link-on-spark",
        mixinStandardHelpOptions = true,
        description = "Finds the records that speak of one person: in one file duplicates, in two files links.")
public final class LinkOnSpark implements Callable<Integer> {
    private static final int DONE = 0;
    private static final int UNREADABLE = 2;
    private static final int ENVIRONMENT = 3;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..2",
            description =
                    "One file or folder (duplicates) or two (links): CSV or Parquet, where the cluster reads them.")
    private List<String> files = List.of();

    @Option(
            names = "--fields",
            required = true,
            paramLabel = "SPEC.yaml",
            description = "Which column is the id, and what the others hold; beside the driver.")
    private Path fields = Path.of("");

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FOLDER",
            description = "Where pairs go, as CSV: left,right,probability.")
    private String out = "";

    @Option(names = "--clusters", paramLabel = "FOLDER", description = "Where persons go, as CSV: id,cluster.")
    private @Nullable String clusters;

    @Option(
            names = "--threshold",
            paramLabel = "P",
            defaultValue = "0.5",
            description = "Probability from which two records are called one person (default: ${DEFAULT-VALUE}).")
    private double threshold;

    @Option(names = "--many-to-many", description = "Of two files: a record may have several partners in the other.")
    private boolean manyToMany;

    @Option(
            names = "--learn-from",
            paramLabel = "N",
            defaultValue = "500000",
            description = "Most records that the driver learns from, drawn at random (default: ${DEFAULT-VALUE}).")
    private int learnFrom;

    private LinkOnSpark() {}

    /** Ends with 0 (done), 2 (usage or unreadable input) or 3 (environment). */
    public static void main(String[] arguments) {
        int code = new CommandLine(new LinkOnSpark())
                .setExecutionExceptionHandler((e, command, parsed) -> {
                    String line = e instanceof Refused ? String.valueOf(e.getMessage()) : failure(e);
                    command.getErr().println("link-on-spark: " + line);
                    return e instanceof Refused ? UNREADABLE : ENVIRONMENT;
                })
                .execute(arguments);
        if (code != DONE) {
            System.exit(code);
        }
    }

    /** What Spark says of a failure may quote rows: only its kind is told, the rest is in the cluster's own logs. */
    private static String failure(Throwable e) {
        StringBuilder kinds = new StringBuilder("the cluster could not do it:");
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            kinds.append(' ').append(cause.getClass().getSimpleName());
        }
        return kinds.append("; see the logs of the driver and of the executors").toString();
    }

    @Override
    public Integer call() throws IOException {
        LinkSpec spec = ReadSpec.from(fields);
        Settings settings = settings(spec);
        try (SparkSession spark = SparkSession.builder().appName("amparo link").getOrCreate()) {
            free(spark, out);
            if (clusters != null) {
                free(spark, clusters);
            }
            link(spark, spec, settings);
        }
        return DONE;
    }

    private Settings settings(LinkSpec spec) {
        try {
            Settings settings = Settings.usual().withThreshold(threshold).withRules(spec.blocking());
            return manyToMany ? settings.manyToMany() : settings;
        } catch (IllegalArgumentException e) {
            throw new Refused("--threshold: " + e.getMessage());
        }
    }

    private static void free(SparkSession spark, String folder) throws IOException {
        org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(folder);
        FileSystem system = path.getFileSystem(spark.sparkContext().hadoopConfiguration());
        if (system.exists(path)) {
            throw new Refused("there is already a " + folder);
        }
    }

    private void link(SparkSession spark, LinkSpec spec, Settings settings) {
        LinkRecords.Found found = new LinkRecords(spark, spec, settings, learnFrom).in(files);
        write(
                spark,
                found.persons().flatMap(place -> place.pairs().iterator()).map(LinkOnSpark::row),
                new StructType()
                        .add("left", DataTypes.StringType)
                        .add("right", DataTypes.StringType)
                        .add("probability", DataTypes.StringType),
                out);
        long pairs = found.persons().map(place -> (long) place.pairs().size()).reduce(Long::sum);
        long followers =
                found.persons().map(place -> place.members().length / 2L).reduce(Long::sum);
        if (clusters != null) {
            write(
                    spark,
                    found.members().map(member -> RowFactory.create(member.id(), member.person())),
                    new StructType().add("id", DataTypes.StringType).add("cluster", DataTypes.LongType),
                    clusters);
        }
        System.out.printf(
                Locale.ROOT,
                "{\"records\":%d,\"pairs\":%d,\"clusters\":%d,\"compared\":%d}%n",
                found.records(),
                pairs,
                found.records() - followers,
                found.compared());
    }

    private static Row row(PutPersonsTogether.Pair pair) {
        return RowFactory.create(pair.left(), pair.right(), String.format(Locale.ROOT, "%.6f", pair.probability()));
    }

    private static void write(SparkSession spark, JavaRDD<Row> rows, StructType columns, String folder) {
        spark.createDataFrame(rows, columns)
                .write()
                .option("header", "true")
                .option("escape", "\"")
                .csv(folder);
    }
}
