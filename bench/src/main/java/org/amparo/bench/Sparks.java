package org.amparo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amparo.linkage.population.Population;
import org.amparo.linkage.population.PopulationSettings;

/**
 * Linking on Apache Spark, a master and two workers of one core each on this machine, beside {@code amparo link}. Both learn
 * from all records, so that they must put the same ones together.
 */
final class Sparks {
    private static final String EXECUTOR = "1500m";
    private static final String DRIVER = "2g";
    /** Learning from all records of a large file takes the driver what linking it takes one JVM. */
    private static final String LARGE_DRIVER = "6g";

    private static final int LARGE = 500_000;

    private Sparks() {}

    static void measure(Path root, int size) throws Exception {
        Path clustersOfOne = root.resolve("clusters.csv");
        Files.deleteIfExists(clustersOfOne);
        Linking.Run one = Linking.invented(root, size, "--clusters", clustersOfOne.toString());
        Path file = root.resolve("population-" + size + ".csv");
        Population population = Population.of(PopulationSettings.ofSpanishAmerica(size, 1));
        Linking.write(population, file);
        Path spec = Files.writeString(root.resolve("fields.yaml"), Linking.FIELDS);
        Path pairs = root.resolve("spark-pairs");
        Path clusters = root.resolve("spark-clusters");
        Folders.delete(pairs);
        Folders.delete(clusters);
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-cp",
                required("amparo.spark.classpath"),
                "org.amparo.spark.OneMachine",
                required("amparo.spark.jar"),
                EXECUTOR,
                size > LARGE ? LARGE_DRIVER : DRIVER,
                file.toString(),
                "--fields",
                spec.toString(),
                "--out",
                pairs.toString(),
                "--clusters",
                clusters.toString(),
                "--learn-from",
                Integer.toString(size));
        Path output = root.resolve("spark-output.txt");
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        Taken taken = awaitEnd(process);
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (process.exitValue() != 0) {
            throw new IllegalStateException("linking on Spark: " + Files.readString(output));
        }
        Path whole = root.resolve("spark-pairs.csv");
        Files.deleteIfExists(whole);
        for (Path part : parts(pairs)) {
            Files.write(whole, Files.readAllLines(part), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        Quality quality = Quality.of(
                whole, id -> Long.toString(population.record(Long.parseLong(id)).person()), file);
        Report.line(
                size,
                "linked on Spark, two workers, start and end included",
                "%.1f s, %.1f s of processor time, %d MB of all processes at most; %s"
                        .formatted(seconds, taken.processorSeconds(), taken.peakMegabytes(), quality));
        long differ = differ(clusters(List.of(clustersOfOne), size), clusters(parts(clusters), size));
        Report.line(
                size,
                "the same clusters on Spark and in one JVM",
                differ == 0 ? "yes" : "%,d of %,d records differ".formatted(differ, size));
        Report.keep(
                "4-spark",
                results()
                        .with(
                                "one JVM, %,d".formatted(size),
                                one.seconds(),
                                one.processorSeconds(),
                                one.megabytes(),
                                one.quality().f1())
                        .with(
                                "Spark, %,d".formatted(size),
                                seconds,
                                taken.processorSeconds(),
                                taken.peakMegabytes(),
                                quality.f1()));
        Folders.delete(pairs);
        Folders.delete(clusters);
        Files.delete(clustersOfOne);
        Files.delete(whole);
        Files.delete(file);
    }

    private static Results results() throws IOException {
        return Report.results(
                "Linkage on Spark and in one JVM", "time, s", "processor time, s", "memory of all processes, MB", "F1");
    }

    private static String required(String property) {
        String value = System.getProperty(property);
        if (value == null) {
            throw new IllegalStateException("bench/run says where Spark is: " + property);
        }
        return value;
    }

    private static List<Path> parts(Path folder) throws IOException {
        try (Stream<Path> parts = Files.list(folder)) {
            return parts.filter(each -> each.toString().endsWith(".csv")).toList();
        }
    }

    /** To which cluster each record belongs, by its number; -1 where none is told. */
    private static int[] clusters(List<Path> files, int size) throws IOException {
        int[] clusters = new int[size];
        Arrays.fill(clusters, -1);
        for (Path file : files) {
            try (Stream<String> lines = Files.lines(file)) {
                lines.skip(1)
                        .map(line -> line.split(","))
                        .forEach(cells -> clusters[Integer.parseInt(cells[0])] = Integer.parseInt(cells[1]));
            }
        }
        return clusters;
    }

    /** How many records are in one cluster here and in another there, or in none. */
    private static long differ(int[] here, int[] there) {
        return IntStream.range(0, here.length)
                .filter(record -> here[record] != there[record] || here[record] < 0)
                .count();
    }

    private record Taken(long peakMegabytes, double processorSeconds) {}

    /** Of the process and all that it started. */
    private static Taken awaitEnd(Process process) throws InterruptedException {
        long peak = 0;
        Map<Long, Duration> processor = new HashMap<>();
        while (process.isAlive()) {
            List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
            all.add(process.toHandle());
            long now = 0;
            for (ProcessHandle each : all) {
                now += residentKilobytes(each.pid());
                each.info().totalCpuDuration().ifPresent(taken -> processor.put(each.pid(), taken));
            }
            peak = Math.max(peak, now);
            Thread.sleep(200);
        }
        return new Taken(
                peak / 1024,
                processor.values().stream().mapToLong(Duration::toMillis).sum() / 1000.0);
    }

    private static long residentKilobytes(long pid) {
        try {
            return Files.readString(Path.of("/proc/" + pid + "/status"))
                    .lines()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
