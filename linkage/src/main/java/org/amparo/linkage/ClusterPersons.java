package org.amparo.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Groups records into persons so that one doubtful pair does not chain two of them together: two groups become one only
 * while the pairs across them speak for it on the average, those that no rule brought together included.
 */
final class ClusterPersons {
    /** Groups that hang together by pairs are looked at whole up to this size; larger ones by stronger pairs first. */
    private static final int LARGEST = 500;

    private static final double STEP = 2;
    /** No single pair may outweigh the others by more than this many bits. */
    private static final double MOST_BITS = 16;

    private static final double NONE = Double.NEGATIVE_INFINITY;

    private final int records;
    private final Weight weight;

    /** Bits that speak for one person, prior included. */
    interface Weight {
        double bits(int a, int b);
    }

    ClusterPersons(int records, Weight weight) {
        this.records = records;
        this.weight = weight;
    }

    /** For each record the lowest record of its person. */
    int[] among(Pairs pairs, double atLeast) {
        Groups persons = new Groups(records);
        int[] all = IntStream.range(0, pairs.size())
                .filter(pair -> pairs.bits(pair) >= atLeast)
                .toArray();
        split(pairs, all, atLeast, atLeast, persons);
        return persons.all();
    }

    private void split(Pairs pairs, int[] chosen, double threshold, double atLeast, Groups persons) {
        for (List<Integer> component : components(pairs, chosen)) {
            int[] members = component.stream()
                    .flatMapToInt(pair -> IntStream.of(pairs.left(pair), pairs.right(pair)))
                    .distinct()
                    .sorted()
                    .toArray();
            if (members.length <= LARGEST) {
                agglomerate(members, atLeast, persons);
            } else {
                double higher = threshold + STEP;
                split(
                        pairs,
                        component.stream()
                                .mapToInt(Integer::intValue)
                                .filter(pair -> pairs.bits(pair) >= higher)
                                .toArray(),
                        higher,
                        atLeast,
                        persons);
            }
        }
    }

    private List<List<Integer>> components(Pairs pairs, int[] chosen) {
        Groups groups = new Groups(records);
        for (int pair : chosen) {
            groups.join(pairs.left(pair), pairs.right(pair));
        }
        java.util.Map<Integer, List<Integer>> components = new java.util.TreeMap<>();
        for (int pair : chosen) {
            components
                    .computeIfAbsent(groups.of(pairs.left(pair)), any -> new ArrayList<>())
                    .add(pair);
        }
        return List.copyOf(components.values());
    }

    /** Joins the two groups that are most alike, again and again. */
    private void agglomerate(int[] members, double atLeast, Groups persons) {
        if (members.length == 2) {
            persons.join(members[0], members[1]);
            return;
        }
        Likeness likeness = new Likeness(members, weight);
        while (likeness.best() >= atLeast) {
            persons.join(members[likeness.one], members[likeness.other]);
            likeness.merge();
        }
    }

    /** How alike groups are: half by their records on the average, half by the two of them that are most alike. */
    private static final class Likeness {
        private final double[][] mean;
        private final double[][] most;
        private final int[] sizes;
        private final int[] nearest;
        private int one;
        private int other;

        Likeness(int[] members, Weight weight) {
            int n = members.length;
            mean = new double[n][n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < i; j++) {
                    mean[i][j] = Math.clamp(weight.bits(members[i], members[j]), -MOST_BITS, MOST_BITS);
                    mean[j][i] = mean[i][j];
                }
                mean[i][i] = NONE;
            }
            most = Arrays.stream(mean).map(double[]::clone).toArray(double[][]::new);
            sizes = new int[n];
            Arrays.fill(sizes, 1);
            nearest = new int[n];
            lookAgain();
        }

        private double between(int i, int j) {
            return (mean[i][j] + most[i][j]) / 2;
        }

        private void lookAgain() {
            for (int i = 0; i < nearest.length; i++) {
                nearest[i] = 0;
                for (int j = 1; j < nearest.length; j++) {
                    if (between(i, j) > between(i, nearest[i])) {
                        nearest[i] = j;
                    }
                }
            }
        }

        /** Finds the two groups that are most alike, and says how much. */
        double best() {
            one = 0;
            for (int i = 1; i < nearest.length; i++) {
                if (between(i, nearest[i]) > between(one, nearest[one])) {
                    one = i;
                }
            }
            other = nearest[one];
            return between(one, other);
        }

        void merge() {
            double all = sizes[one] + sizes[other];
            for (int i = 0; i < sizes.length; i++) {
                if (i != one && i != other && mean[one][i] != NONE) {
                    mean[one][i] = (sizes[one] * mean[one][i] + sizes[other] * mean[other][i]) / all;
                    mean[i][one] = mean[one][i];
                    most[one][i] = Math.max(most[one][i], most[other][i]);
                    most[i][one] = most[one][i];
                }
                mean[other][i] = NONE;
                mean[i][other] = NONE;
                most[other][i] = NONE;
                most[i][other] = NONE;
            }
            sizes[one] += sizes[other];
            lookAgain();
        }
    }
}
