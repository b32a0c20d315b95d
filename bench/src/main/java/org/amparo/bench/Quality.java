package org.amparo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;

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

    /** Persons are counted by numbers made from their names: of ten million records texts would not fit. */
    private static long real(Function<String, String> person, List<Path> files) throws IOException {
        LongStream.Builder all = LongStream.builder();
        for (Path file : files) {
            try (var lines = Files.lines(file)) {
                lines.skip(1)
                        .filter(line -> !line.isBlank())
                        .mapToLong(line -> number(person.apply(line.substring(0, line.indexOf(',')))))
                        .forEach(all);
            }
        }
        long[] persons = all.build().toArray();
        Arrays.sort(persons);
        long real = 0;
        for (int at = 1, before = 0; at < persons.length; at++) {
            before = persons[at] == persons[at - 1] ? before + 1 : 0;
            real += before;
        }
        return real;
    }

    private static long number(String person) {
        long number = 0xCBF29CE484222325L;
        for (int at = 0; at < person.length(); at++) {
            number = (number ^ person.charAt(at)) * 0x100000001B3L;
        }
        return number;
    }
}
