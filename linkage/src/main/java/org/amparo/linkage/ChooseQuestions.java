package org.amparo.linkage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.amparo.linkage.Linkage.Pair;

/**
 * Chooses the pairs whose answers teach most: the most doubtful ones, first one of each way to agree, and of each record one.
 * Doubt after Lewis and Gale, "A Sequential Algorithm for Training Text Classifiers" (1994).
 */
final class ChooseQuestions {
    private final Fields fields;
    private final Verdict verdict;

    ChooseQuestions(Fields fields, Verdict verdict) {
        this.fields = fields;
        this.verdict = verdict;
    }

    /**
     * The most doubtful first.
     *
     * @param answered pairs that are not asked about again
     */
    List<Pair> among(Pairs scored, List<Teaching.Label> answered, int most) {
        if (most == 0) {
            return List.of();
        }
        Set<Long> taken = new HashSet<>();
        answered.forEach(label -> taken.add(key(label.left(), label.right())));
        int[] doubtful = IntStream.range(0, scored.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer pair) -> doubt(scored, pair))
                        .thenComparing(scored::left)
                        .thenComparing(scored::right))
                .mapToInt(Integer::intValue)
                .toArray();
        List<Pair> chosen = new ArrayList<>();
        Set<Long> ways = new HashSet<>();
        BitSet asked = new BitSet();
        for (boolean onlyNewWays : new boolean[] {true, false}) {
            for (int i = 0; i < doubtful.length && chosen.size() < most; i++) {
                int left = scored.left(doubtful[i]);
                int right = scored.right(doubtful[i]);
                boolean fresh = !asked.get(left) && !asked.get(right) && !taken.contains(key(left, right));
                if (fresh && (!onlyNewWays || ways.add(fields.pattern(left, right)))) {
                    asked.set(left);
                    asked.set(right);
                    chosen.add(new Pair(left, right, verdict.probability(scored.bits(doubtful[i]))));
                }
            }
        }
        return List.copyOf(chosen);
    }

    private double doubt(Pairs scored, int pair) {
        return Math.abs(scored.bits(pair) - verdict.needed());
    }

    private static long key(int left, int right) {
        return (long) Math.min(left, right) << Integer.SIZE | Math.max(left, right);
    }
}
