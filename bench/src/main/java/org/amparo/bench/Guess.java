package org.amparo.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** How long one kind of answers took, and how well two kinds are told apart by that. */
final class Guess {
    private final List<Double> single = new ArrayList<>();
    private final List<Double> medians = new ArrayList<>();

    /** The answers about one person. */
    void add(double... took) {
        Arrays.stream(took).forEach(single::add);
        medians.add(median(Arrays.stream(took).boxed().toList()));
    }

    List<Double> single() {
        return single;
    }

    List<Double> medians() {
        return medians;
    }

    static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    /**
     * How often one of the first kind takes longer than one of the second (the area under the curve, by the ranks of Mann and
     * Whitney): a half where time tells nothing. With it where 95 of 100 runs lie when it does tell nothing.
     */
    static String advantage(List<Double> first, List<Double> second) {
        double area = area(first, second);
        double chance = 1.96 * Math.sqrt((first.size() + second.size() + 1.0) / (12.0 * first.size() * second.size()));
        return String.format(Locale.ROOT, "%.1f%% (50 ± %.1f is chance)", 100 * area, 100 * chance);
    }

    private static double area(List<Double> first, List<Double> second) {
        double[] all = IntStream.range(0, first.size() + second.size())
                .mapToDouble(i -> i < first.size() ? first.get(i) : second.get(i - first.size()))
                .toArray();
        int[] order = IntStream.range(0, all.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> all[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double ranks = 0;
        for (int from = 0; from < order.length; ) {
            int to = from;
            while (to < order.length && all[order[to]] == all[order[from]]) {
                to++;
            }
            for (int i = from; i < to; i++) {
                ranks += order[i] < first.size() ? (from + to + 1) / 2.0 : 0;
            }
            from = to;
        }
        double least = first.size() * (first.size() + 1.0) / 2;
        return (ranks - least) / ((double) first.size() * second.size());
    }
}
