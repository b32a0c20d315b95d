package org.amparo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The figures of one part, as it leaves them in a file for the page of charts: a line that says what it is, then CSV, in
 * each row where and when it was measured. What is measured again takes the place of what was measured before.
 */
final class Results {
    private final String title;
    private final String measured;
    private final List<String> measures;
    private final Map<String, Row> rows;

    private Results(String title, String measured, List<String> measures, Map<String, Row> rows) {
        this.title = title;
        this.measured = measured;
        this.measures = List.copyOf(measures);
        this.rows = new LinkedHashMap<>(rows);
    }

    /**
     * One thing that was measured.
     *
     * @param measured where and when
     */
    record Row(List<OptionalDouble> figures, String measured) {}

    /** @param measures what is measured of each row, with its unit, such as {@code time, s} */
    static Results none(String title, String measured, List<String> measures) {
        return new Results(title, measured, measures, Map.of());
    }

    static Results read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String> head = cells(lines.get(1));
        Results results = none(lines.getFirst(), "", head.subList(1, head.size() - 1));
        for (String line : lines.subList(2, lines.size())) {
            List<String> cells = cells(line);
            List<OptionalDouble> figures = cells.subList(1, cells.size() - 1).stream()
                    .map(cell -> cell.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(cell)))
                    .toList();
            results.rows.put(cells.getFirst(), new Row(figures, cells.getLast()));
        }
        return results;
    }

    String title() {
        return title;
    }

    List<String> measures() {
        return measures;
    }

    Map<String, Row> rows() {
        return rows;
    }

    /** @param figures one for each measure; not a number where there is none */
    Results with(String what, double... figures) {
        List<OptionalDouble> list = Arrays.stream(figures)
                .mapToObj(figure -> Double.isNaN(figure) ? OptionalDouble.empty() : OptionalDouble.of(figure))
                .toList();
        rows.put(what, new Row(list, measured));
        return this;
    }

    /** Writes them, with those rows of before that were not measured again. */
    void into(Path folder, String part) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(part + ".csv");
        Map<String, Row> all = new LinkedHashMap<>();
        if (Files.exists(file)) {
            Results before = read(file);
            if (before.measures.equals(measures)) {
                all.putAll(before.rows);
            }
        }
        all.putAll(rows);
        List<String> lines = new ArrayList<>();
        lines.add(title);
        lines.add(line("what", measures.stream(), "measured"));
        all.forEach((what, row) -> lines.add(line(what, row.figures().stream().map(Results::written), row.measured())));
        Files.write(file, lines);
    }

    private static String written(OptionalDouble figure) {
        return figure.isPresent()
                ? String.format(Locale.ROOT, "%.4f", figure.getAsDouble()).replaceAll("\\.?0+$", "")
                : "";
    }

    private static String line(String first, Stream<String> others, String last) {
        return Stream.of(Stream.of(first), others, Stream.of(last))
                .flatMap(cells -> cells)
                .map(cell -> cell.contains(",") ? '"' + cell + '"' : cell)
                .collect(Collectors.joining(","));
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char letter : line.toCharArray()) {
            if (letter == '"') {
                quoted = !quoted;
            } else if (letter == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(letter);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
