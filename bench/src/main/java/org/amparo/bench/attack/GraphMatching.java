package org.amparo.bench.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.amparo.linkage.encoding.Encoding;

/**
 * Who is like whom is the same in clear and encoded. The attacker encodes the public register with a key of their own,
 * describes every person by how alike the others are, pairs off those whose descriptions fit best, and describes all anew by
 * their likeness to these, round by round. After Vidanage, Christen, Ranbaduge and Schnell, "A Graph Matching Attack on
 * Privacy-Preserving Record Linkage" (2020); the rounds are ours.
 */
final class GraphMatching {
    private static final int ROUNDS = 12;
    private static final int STEPS = 40;
    private static final double FIRST_PAIRED_OFF = 0.04;

    private final double[][] encoded;
    private final double[][] open;

    /**
     * @param encodings that are attacked
     * @param register as the attacker encoded it, with another key
     */
    GraphMatching(List<Encoding> encodings, List<Encoding> register) {
        this.encoded = likenesses(encodings);
        this.open = likenesses(register);
    }

    /** For each encoding the person of the register that it is taken for, -1 for none. */
    int[] guesses() {
        return refined(pairedOff(described(encoded), described(open)), List.of());
    }

    /**
     * The same by an attacker who knows some of the persons beforehand.
     *
     * @param known the first so many encodings are those of the first so many persons
     */
    int[] guesses(int known) {
        List<PairedOff> seeds = new ArrayList<>();
        for (int person = 0; person < known; person++) {
            seeds.add(new PairedOff(person, person, 1));
        }
        return refined(pairedOff(towards(encoded, encodings(seeds)), towards(open, persons(seeds))), seeds);
    }

    /** @param known kept through all rounds */
    private int[] refined(List<PairedOff> first, List<PairedOff> known) {
        List<PairedOff> paired = first;
        for (int round = 0; round < ROUNDS; round++) {
            double share = FIRST_PAIRED_OFF + round * (1 - FIRST_PAIRED_OFF) / ROUNDS;
            int kept = Math.max(10, (int) (share * Math.min(encoded.length, open.length)));
            List<PairedOff> seeds = new ArrayList<>(known);
            seeds.addAll(paired.subList(0, Math.min(kept, paired.size())));
            paired = pairedOff(towards(encoded, encodings(seeds)), towards(open, persons(seeds)));
        }
        int[] guesses = new int[encoded.length];
        Arrays.fill(guesses, -1);
        paired.forEach(pair -> guesses[pair.encoding()] = pair.person());
        return guesses;
    }

    private static int[] encodings(List<PairedOff> pairs) {
        return pairs.stream().mapToInt(PairedOff::encoding).toArray();
    }

    private static int[] persons(List<PairedOff> pairs) {
        return pairs.stream().mapToInt(PairedOff::person).toArray();
    }

    /** @param margin by how much the second best fits worse */
    private record PairedOff(int encoding, int person, double margin) {}

    /** Those that fit each other best, the surest first. */
    private static List<PairedOff> pairedOff(double[][] ours, double[][] theirs) {
        int[] back = new int[theirs.length];
        double[] backDistance = new double[theirs.length];
        Arrays.fill(backDistance, Double.MAX_VALUE);
        int[] there = new int[ours.length];
        double[] margins = new double[ours.length];
        for (int i = 0; i < ours.length; i++) {
            double best = Double.MAX_VALUE;
            double second = Double.MAX_VALUE;
            for (int j = 0; j < theirs.length; j++) {
                double distance = distance(ours[i], theirs[j]);
                if (distance < backDistance[j]) {
                    backDistance[j] = distance;
                    back[j] = i;
                }
                if (distance < best) {
                    second = best;
                    best = distance;
                    there[i] = j;
                } else {
                    second = Math.min(second, distance);
                }
            }
            margins[i] = (second - best) / Math.max(1e-12, second);
        }
        List<PairedOff> paired = new ArrayList<>();
        for (int i = 0; i < ours.length; i++) {
            if (back[there[i]] == i) {
                paired.add(new PairedOff(i, there[i], margins[i]));
            }
        }
        paired.sort(Comparator.comparingDouble(PairedOff::margin).reversed());
        return paired;
    }

    private static double distance(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            double difference = one[i] - other[i];
            sum += difference * difference;
        }
        return sum;
    }

    /** Each by its likenesses in falling order: the highest ones, and steps through the rest. */
    private static double[][] described(double[][] likenesses) {
        double[][] described = new double[likenesses.length][];
        for (int i = 0; i < described.length; i++) {
            double[] sorted = likenesses[i].clone();
            Arrays.sort(sorted);
            int last = sorted.length - 2;
            double[] description = new double[2 * STEPS];
            for (int step = 0; step < STEPS; step++) {
                description[step] = sorted[Math.max(0, last - step)];
                description[STEPS + step] = 3 * sorted[last * step / STEPS];
            }
            described[i] = description;
        }
        return described;
    }

    private static double[][] towards(double[][] likenesses, int[] seeds) {
        double[][] towards = new double[likenesses.length][seeds.length];
        for (int i = 0; i < towards.length; i++) {
            for (int seed = 0; seed < seeds.length; seed++) {
                towards[i][seed] = likenesses[i][seeds[seed]];
            }
        }
        return towards;
    }

    private static double[][] likenesses(List<Encoding> encodings) {
        double[][] likenesses = new double[encodings.size()][encodings.size()];
        for (int i = 0; i < encodings.size(); i++) {
            for (int j = 0; j < i; j++) {
                likenesses[i][j] = encodings.get(i).dice(encodings.get(j));
                likenesses[j][i] = likenesses[i][j];
            }
            likenesses[i][i] = 1;
        }
        return likenesses;
    }
}
