package org.amparo.linkage.population;

import java.util.ArrayDeque;
import java.util.List;

/** Texts drawn as often as their weights say, in the same time however many there are (Walker's and Vose's aliases). */
final class Frequencies {
    private final String[] texts;

    /** Above, how much of its place a text has for itself, in 2^31 parts; below, which text has the rest. */
    private final long[] places;

    Frequencies(List<String> texts, double[] weights) {
        this.texts = texts.toArray(String[]::new);
        int n = weights.length;
        double[] own = new double[n];
        int[] alias = new int[n];
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        ArrayDeque<Integer> small = new ArrayDeque<>();
        ArrayDeque<Integer> large = new ArrayDeque<>();
        for (int i = 0; i < n; i++) {
            own[i] = weights[i] * n / sum;
            alias[i] = i;
            (own[i] < 1 ? small : large).add(i);
        }
        while (!small.isEmpty() && !large.isEmpty()) {
            int less = small.remove();
            int more = large.remove();
            alias[less] = more;
            own[more] -= 1 - own[less];
            (own[more] < 1 ? small : large).add(more);
        }
        large.forEach(i -> own[i] = 1);
        small.forEach(i -> own[i] = 1);
        this.places = new long[n];
        for (int i = 0; i < n; i++) {
            places[i] = (long) (own[i] * 0x1p31) << 32 | alias[i];
        }
    }

    /** The first the most, as in tables of censuses: weights fall with the rank plus a shift, to a power. */
    static Frequencies ranked(List<String> texts, double shift, double power) {
        double[] weights = new double[texts.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.pow(i + 1 + shift, -power);
        }
        return new Frequencies(texts, weights);
    }

    String draw(Chance chance) {
        return texts[index(chance)];
    }

    int index(Chance chance) {
        long drawn = chance.next();
        int i = (int) ((drawn >>> 32) * places.length >>> 32);
        long place = places[i];
        return (drawn & 0x7FFFFFFF) < place >>> 32 ? i : (int) place;
    }
}
