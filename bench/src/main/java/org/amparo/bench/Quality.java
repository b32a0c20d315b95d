package org.amparo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** How good the pairs are that were found, by who the records are in truth. */
record Quality(double precision, double recall) {

    /** @param person by the id of a record who it is of */
    static Quality of(Path pairs, Function<String, String> person, Path... files) throws IOException {
        long found = 0;
        long right = 0;
        try (var lines = Files.lines(pairs)) {
            for (var each = lines.filter(line -> !line.startsWith("left,")).iterator(); each.hasNext(); ) {
                String[] cells = each.next().split(",");
                found++;
                right += person.apply(cells[0]).equals(person.apply(cells[1])) ? 1 : 0;
            }
        }
        return new Quality((double) right / found, (double) right / real(person, List.of(files)));
    }

    double f1() {
        return 2 * precision * recall / (precision + recall);
    }

    @Override
    public String toString() {
        return "F1 %.4f, precision %.4f, recall %.4f".formatted(f1(), precision, recall);
    }

    private static long real(Function<String, String> person, List<Path> files) throws IOException {
        Map<String, Integer> records = new HashMap<>();
        for (Path file : files) {
            try (var lines = Files.lines(file)) {
                lines.skip(1)
                        .filter(line -> !line.isBlank())
                        .forEach(line -> records.merge(person.apply(line.split(",")[0]), 1, Integer::sum));
            }
        }
        return records.values().stream()
                .mapToLong(count -> count * (count - 1L) / 2)
                .sum();
    }
}
