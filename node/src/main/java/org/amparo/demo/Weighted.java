package org.amparo.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/** Things that come up with different frequency. */
final class Weighted<T> {
    private final List<T> values;
    private final double[] upTo;

    private Weighted(List<T> values, double[] upTo) {
        this.values = values;
        this.upTo = upTo;
    }

    /** From text like {@code "female 78, male 21"}: weights in any unit. */
    static Weighted<String> of(String codes) {
        return of(codes, code -> code);
    }

    static <T> Weighted<T> of(String codes, Function<String, T> meaning) {
        var values = new ArrayList<T>();
        var weights = new ArrayList<Double>();
        for (var part : codes.split(",")) {
            var words = part.strip().split(" ");
            values.add(meaning.apply(words[0]));
            weights.add(Double.parseDouble(words[1]));
        }
        return new Weighted<>(List.copyOf(values), sums(weights));
    }

    static <T> Weighted<T> by(List<T> values, Function<T, Double> weight) {
        return new Weighted<>(
                List.copyOf(values), sums(values.stream().map(weight).toList()));
    }

    private static double[] sums(List<Double> weights) {
        var sums = new double[weights.size()];
        double sum = 0;
        for (int i = 0; i < sums.length; i++) {
            sum += weights.get(i);
            sums[i] = sum;
        }
        return sums;
    }

    /** How much of the weight lies on values that meet the condition, 0 to 1. */
    double share(Predicate<T> condition) {
        double within = 0;
        for (int i = 0; i < upTo.length; i++) {
            within += condition.test(values.get(i)) ? upTo[i] - (i == 0 ? 0 : upTo[i - 1]) : 0;
        }
        return within / upTo[upTo.length - 1];
    }

    T pick(RandomGenerator chance) {
        double at = chance.nextDouble() * upTo[upTo.length - 1];
        int found = Arrays.binarySearch(upTo, at);
        return values.get(found >= 0 ? found + 1 : -found - 1);
    }

    List<T> values() {
        return values;
    }
}
