package org.amparo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** A Markdown table, ready for docs/benchmarks.md: where and when it was measured, and a line for each figure. */
final class Report {
    private static final Path KEPT = Path.of(System.getProperty("amparo.results", "docs/benchmarks"));

    private Report() {}

    static void head(String... arguments) throws IOException {
        System.out.printf(
                "%s. Command: `bench/run%s`%n%n",
                machine(), arguments.length == 0 ? "" : " " + String.join(" ", arguments));
        System.out.println("| Cases | What | Measured |");
        System.out.println("|---|---|---|");
    }

    private static String machine() throws IOException {
        return String.format(
                Locale.ROOT,
                "%s: %d processors (%s), %.0f GiB, JDK %s, %s; load before: %s",
                LocalDate.now(java.time.ZoneId.systemDefault()),
                Runtime.getRuntime().availableProcessors(),
                line(Path.of("/proc/cpuinfo"), "model name").replaceAll(".*: ", ""),
                Long.parseLong(line(Path.of("/proc/meminfo"), "MemTotal").replaceAll("\\D", "")) / 1048576.0,
                System.getProperty("java.version"),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                Files.readString(Path.of("/proc/loadavg")).split(" ")[0]);
    }

    /** What a part leaves behind for the page of charts. */
    static Results results(String title, String... measures) throws IOException {
        return Results.none(title, machine(), List.of(measures));
    }

    /** Keeps them beside those of earlier runs, and draws the page anew. */
    static void keep(String part, Results results) throws IOException {
        results.into(KEPT, part);
        page();
    }

    static void page() throws IOException {
        DrawPage.of(KEPT, KEPT.resolve("charts.html"));
    }

    private static String line(Path file, String beginning) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(beginning)).findFirst().orElse("");
        }
    }

    static void rate(int size, String what, long rows, long nanos) {
        line(size, what, String.format(Locale.ROOT, "%.0f a second (%.1f s)", rows / (nanos / 1e9), nanos / 1e9));
    }

    static void line(int size, String what, Object figure) {
        System.out.printf(Locale.ROOT, "| %,d | %s | %s |%n", size, what, figure);
    }
}
