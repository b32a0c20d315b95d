package org.amparo.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.amparo.statistics.Dimension.Kind;

/** An invented population in a few dimensions, as a source of rows and as a way to count by brute force. */
final class Population implements Cube.Source {
    static final Dimension SEX = Dimension.listed("sex", "sex", "sex");
    static final Dimension YEAR = Dimension.of("year", Kind.YEAR, "year");
    static final Dimension MEANS = Dimension.listed("means", "means", "means").withSeveral();
    static final Dimension PLACE = Dimension.open("place", List.of("place"), "place");
    static final List<Dimension> DIMENSIONS = List.of(SEX, YEAR, MEANS, PLACE);
    static final Map<Dimension, List<String>> CODES = Map.of(
            SEX, List.of("female", "male", "unknown"),
            YEAR, List.of("2019", "2020", "2021"),
            MEANS, List.of("threats", "debt", "other"),
            PLACE, List.of("north", "south", "west"));

    private final Map<Long, Row> rows = new TreeMap<>();
    private final List<Long> changed = new ArrayList<>();

    /** A row: of each dimension its codes. */
    record Row(long caseId, boolean withdrawn, Map<Dimension, List<String>> codes) {
        List<String> of(Dimension dimension) {
            return codes.getOrDefault(dimension, List.of());
        }
    }

    static List<String> codesOf(Dimension dimension) {
        return CODES.getOrDefault(dimension, List.of());
    }

    void put(long id, Row row) {
        rows.put(id, row);
        changed.add(id);
    }

    Map<Long, Row> rows() {
        return rows;
    }

    static Row row(long caseId, Random random) {
        Map<Dimension, List<String>> codes = new LinkedHashMap<>();
        codes.put(SEX, List.of(pick(SEX, random)));
        codes.put(YEAR, List.of(pick(YEAR, random)));
        codes.put(
                MEANS,
                random.nextInt(3) == 0
                        ? List.of(pick(MEANS, random), pick(MEANS, random)).stream()
                                .distinct()
                                .toList()
                        : List.of(pick(MEANS, random)));
        codes.put(PLACE, List.of(pick(PLACE, random)));
        return new Row(caseId, false, codes);
    }

    /** The first codes are common and the last ones rare, so that small groups abound. */
    private static String pick(Dimension dimension, Random random) {
        List<String> codes = codesOf(dimension);
        int place = (int) Math.min(codes.size() - 1.0, Math.abs(random.nextGaussian()) * 1.2);
        return codes.get(place);
    }

    @Override
    public String read(List<Dimension> dimensions, Optional<String> mark, Cube.Receiver receiver) {
        List<Long> ids = mark.isPresent() ? List.copyOf(changed) : List.copyOf(rows.keySet());
        for (long id : ids) {
            Row row = Objects.requireNonNull(rows.get(id));
            String[] texts = dimensions.stream()
                    .map(dimension -> String.join(" ", row.of(dimension)))
                    .toArray(String[]::new);
            receiver.row(id, row.caseId(), row.withdrawn(), texts);
        }
        changed.clear();
        return "seen";
    }

    /** The truth, counted row by row. */
    Tally count(Filter filter) {
        long total = 0;
        Map<Dimension, Map<String, Long>> sides = new LinkedHashMap<>();
        DIMENSIONS.forEach(dimension -> sides.put(dimension, new TreeMap<>()));
        for (Row row : rows.values()) {
            boolean admitted = !row.withdrawn()
                    && DIMENSIONS.stream().allMatch(dimension -> filter.admits(dimension.key(), row.of(dimension)));
            if (admitted) {
                total++;
                row.codes()
                        .forEach((dimension, codes) -> codes.forEach(code ->
                                Objects.requireNonNull(sides.get(dimension)).merge(code, 1L, Long::sum)));
            }
        }
        return new Tally(total, sides);
    }
}
