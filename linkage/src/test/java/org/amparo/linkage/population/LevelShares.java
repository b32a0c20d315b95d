package org.amparo.linkage.population;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.amparo.linkage.names.CompareGivenNames;
import org.amparo.linkage.names.CompareSurnames;
import org.amparo.linkage.names.GivenLikeness;
import org.amparo.linkage.names.Name;
import org.amparo.linkage.names.NameReader;
import org.amparo.linkage.names.SurnameLikeness;

/** Prints which share of records of one person, and of two, has each level of likeness, and how long a comparison takes. */
final class LevelShares {
    private record Names(Name given, Name surnames, String written) {}

    private static final Map<String, Name> READ = new HashMap<>();
    private static final NameReader READER = new NameReader();

    public static void main(String[] args) {
        List<Person> all = new ArrayList<>();
        Population.of(PopulationSettings.ofSpanishAmerica(Integer.parseInt(args[0]), 3))
                .records(all::add);
        long start = cpu();
        List<Names> names = all.stream()
                .map(p -> new Names(
                        name(p.given()),
                        name((p.surname() + " " + p.secondSurname()).strip()),
                        p.given() + " | " + p.surname() + " | " + p.secondSurname()))
                .toList();
        System.out.printf("%d names read, %.1f us each%n", READ.size(), (cpu() - start) / 1e3 / READ.size());
        Map<Long, List<Integer>> persons = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            persons.computeIfAbsent(all.get(i).person(), key -> new ArrayList<>())
                    .add(i);
        }
        List<int[]> same = pairs(persons.values());
        List<int[]> random = new ArrayList<>();
        Random chance = new Random(4);
        for (int i = 0; i < 3_000_000; i++) {
            random.add(new int[] {chance.nextInt(all.size()), chance.nextInt(all.size())});
        }
        CompareGivenNames given = new CompareGivenNames();
        CompareSurnames surnames = new CompareSurnames();
        print(names, same, random, GivenLikeness.values(), Names::given, given::compare);
        print(names, same, random, SurnameLikeness.values(), Names::surnames, surnames::compare);
    }

    private static <E extends Enum<E>> void print(
            List<Names> names,
            List<int[]> same,
            List<int[]> random,
            E[] levels,
            Function<Names, Name> part,
            BiFunction<Name, Name, E> compare) {
        long[] matches = new long[levels.length];
        long[] chance = new long[levels.length];
        List<List<String>> examples = new ArrayList<>();
        for (E level : levels) {
            examples.add(new ArrayList<>());
        }
        for (int[] pair : same) {
            Names a = names.get(pair[0]);
            Names b = names.get(pair[1]);
            int level = compare.apply(part.apply(a), part.apply(b)).ordinal();
            matches[level]++;
            if (examples.get(level).size() < 12 && pair[0] % 7 == 0) {
                examples.get(level).add(a.written() + " = " + b.written());
            }
        }
        long start = cpu();
        for (int[] pair : random) {
            chance[
                    compare.apply(part.apply(names.get(pair[0])), part.apply(names.get(pair[1])))
                            .ordinal()]++;
        }
        double each = (cpu() - start) / (double) random.size();
        for (E level : levels) {
            double m = matches[level.ordinal()] / (double) same.size();
            double u = chance[level.ordinal()] / (double) random.size();
            System.out.printf(Locale.ROOT, "%-20s %.5f %.6f %8.1f%n", level, m, u, Math.log(m / u) / Math.log(2));
        }
        System.out.printf("%.0f ns a comparison%n", each);
        for (E level : levels) {
            System.out.println(level);
            examples.get(level.ordinal()).forEach(line -> System.out.println("   " + line));
        }
    }

    private static List<int[]> pairs(Collection<List<Integer>> groups) {
        List<int[]> pairs = new ArrayList<>();
        for (List<Integer> group : groups) {
            for (int i = 0; i < group.size(); i++) {
                for (int j = i + 1; j < group.size(); j++) {
                    pairs.add(new int[] {group.get(i), group.get(j)});
                }
            }
        }
        return pairs;
    }

    private static Name name(String written) {
        return READ.computeIfAbsent(written, READER::read);
    }

    private static long cpu() {
        return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private LevelShares() {}
}
