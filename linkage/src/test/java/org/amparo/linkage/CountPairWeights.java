package org.amparo.linkage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.amparo.linkage.PairWeights.Facts;
import org.amparo.linkage.population.Population;
import org.amparo.linkage.population.PopulationSettings;

/**
 * Counts how often each level of agreement is seen in an invented population: between records of one person, of two at
 * random, and of two of one house. Run it in the folder of the module to write the table of {@link PairWeights} anew.
 */
final class CountPairWeights {
    private static final int RECORDS = 150_000;
    private static final int AT_RANDOM = 3_000_000;
    private static final Path TABLE = Path.of("src/main/resources/org/amparo/linkage/pair-weights.tsv");
    /** Addresses of e-mail are not in the population: what is believed of them, from "same" on. */
    private static final double[][] EMAIL = {
        {0.8, 0.1, 0.04, 0.06}, {1e-6, 1e-4, 1e-3, 0.998899}, {0.05, 0.02, 0.02, 0.91}
    };

    private CountPairWeights() {}

    record Line(String field, String level, double matches, double chance, double related) {}

    /** @param relatives how many others of the house a person has, times two */
    record Counted(List<Line> lines, double relatives) {}

    public static void main(String[] arguments) throws IOException {
        Counted counted = count(RECORDS, AT_RANDOM);
        StringBuilder table = new StringBuilder("field\tlevel\tone person\ttwo at random\ttwo of one house\n");
        counted.lines()
                .forEach(line -> table.append(String.format(
                        Locale.ROOT,
                        "%s\t%s\t%.4g\t%.4g\t%.4g%n",
                        line.field(),
                        line.level(),
                        line.matches(),
                        line.chance(),
                        line.related())));
        table.append(String.format(Locale.ROOT, "%s\t\t%.4g\t\t%n", PairWeights.RELATIVES, counted.relatives()));
        Files.writeString(TABLE, table);
    }

    static double inTable(String field, String level) {
        try {
            return Files.readAllLines(TABLE).stream()
                    .map(line -> line.split("\t", -1))
                    .filter(cells -> cells[0].equals(field) && cells[1].equals(level))
                    .mapToDouble(cells -> Double.parseDouble(cells[2]))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static Counted count(int records, int atRandom) {
        List<Facts> facts = new ArrayList<>();
        long[] persons = new long[records];
        long[] houses = new long[records];
        Population.of(PopulationSettings.ofTheAmericas(records, 11)).records(person -> {
            persons[facts.size()] = person.person();
            houses[facts.size()] = person.household();
            facts.add(new Facts(
                    person.given(),
                    (person.surname() + " " + person.secondSurname()).strip(),
                    person.dateOfBirth(),
                    person.document(),
                    person.phone(),
                    ""));
        });
        Fields fields = PairWeights.fields(facts);
        Tally one = new Tally(fields);
        Tally related = new Tally(fields);
        Tally chance = new Tally(fields);
        within(persons, (a, b) -> one.add(fields.pattern(a, b)));
        within(houses, (a, b) -> {
            if (persons[a] != persons[b]) {
                related.add(fields.pattern(a, b));
            }
        });
        SplittableRandom random = new SplittableRandom(7);
        for (int pair = 0; pair < atRandom; pair++) {
            int a = random.nextInt(records);
            int b = random.nextInt(records);
            if (houses[a] != houses[b]) {
                chance.add(fields.pattern(a, b));
            }
        }
        List<Line> lines = new ArrayList<>();
        for (int field = 0; field < fields.count(); field++) {
            String name = fields.list().get(field).name();
            List<String> levels = fields.levelNames(field);
            boolean isEmail = name.equals("email");
            for (int level = Pattern.SAME; level < levels.size(); level++) {
                lines.add(
                        isEmail
                                ? new Line(
                                        name,
                                        levels.get(level),
                                        EMAIL[0][level - 1],
                                        EMAIL[1][level - 1],
                                        EMAIL[2][level - 1])
                                : new Line(
                                        name,
                                        levels.get(level),
                                        one.share(field, level),
                                        chance.share(field, level),
                                        related.share(field, level)));
            }
        }
        return new Counted(lines, 2.0 * related.pairs / records);
    }

    private interface Pairs {
        void of(int a, int b);
    }

    private static void within(long[] groups, Pairs pairs) {
        Map<Long, List<Integer>> members = new HashMap<>();
        for (int record = 0; record < groups.length; record++) {
            members.computeIfAbsent(groups[record], any -> new ArrayList<>()).add(record);
        }
        members.values().forEach(group -> {
            for (int i = 0; i < group.size(); i++) {
                for (int j = i + 1; j < group.size(); j++) {
                    pairs.of(group.get(i), group.get(j));
                }
            }
        });
    }

    private static final class Tally {
        /** What was never seen is not impossible. */
        private static final double UNSEEN = 0.5;

        private final long[][] counts;
        private long pairs;

        Tally(Fields fields) {
            counts = new long[fields.count()][];
            for (int field = 0; field < counts.length; field++) {
                counts[field] = new long[fields.levels(field)];
            }
        }

        void add(long pattern) {
            pairs++;
            for (int field = 0; field < counts.length; field++) {
                counts[field][Pattern.level(pattern, field)]++;
            }
        }

        double share(int field, int level) {
            double all = 0;
            for (int at = Pattern.SAME; at < counts[field].length; at++) {
                all += counts[field][at] + UNSEEN;
            }
            return (counts[field][level] + UNSEEN) / all;
        }
    }
}
