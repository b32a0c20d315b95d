package org.amparo.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.amparo.linkage.Linkage.Pair;

/** Puts records together to persons: of one file duplicates, of two each record with its partner. */
final class PutTogether {
    private final Records records;
    private final Settings settings;
    private final Verdict verdict;

    private PutTogether(Records records, Settings settings, Verdict verdict) {
        this.records = records;
        this.settings = settings;
        this.verdict = verdict;
    }

    static PutTogether by(Records records, Settings settings, Verdict verdict) {
        return new PutTogether(records, settings, verdict);
    }

    Together of(Pairs scored) {
        return records.twoFiles() ? across(scored) : within(scored);
    }

    private Together across(Pairs scored) {
        Pairs kept = settings.oneToOne() ? new OneToOne().among(scored, verdict.needed()) : scored;
        Groups persons = new Groups(records.size());
        List<Pair> pairs = new ArrayList<>();
        for (int pair : kept.inOrder()) {
            if (kept.bits(pair) >= verdict.needed()) {
                persons.join(kept.left(pair), kept.right(pair));
                pairs.add(new Pair(kept.left(pair), kept.right(pair), verdict.probability(kept.bits(pair))));
            }
        }
        return new Together(List.copyOf(pairs), boxed(persons.all()));
    }

    private Together within(Pairs scored) {
        Pairs above = new Pairs();
        for (int pair = 0; pair < scored.size(); pair++) {
            if (scored.bits(pair) >= verdict.needed()) {
                above.add(scored.left(pair), scored.right(pair), scored.bits(pair) - verdict.needed());
            }
        }
        int[] persons = new ClusterPersons(records.size(), verdict::above).among(above, 0);
        return new Together(pairsWithin(persons), boxed(persons));
    }

    /** Every pair of records of one person; what two records say by themselves, or at least the threshold. */
    private List<Pair> pairsWithin(int[] persons) {
        Map<Integer, List<Integer>> members = new TreeMap<>();
        for (int record = 0; record < persons.length; record++) {
            if (persons[record] != record) {
                members.computeIfAbsent(persons[record], first -> new ArrayList<>(List.of(first)))
                        .add(record);
            }
        }
        List<Pair> pairs = new ArrayList<>();
        for (List<Integer> person : members.values()) {
            for (int i = 0; i < person.size(); i++) {
                for (int j = i + 1; j < person.size(); j++) {
                    double bits = verdict.evidence(person.get(i), person.get(j));
                    pairs.add(new Pair(
                            person.get(i), person.get(j), Math.max(settings.threshold(), verdict.probability(bits))));
                }
            }
        }
        pairs.sort(Comparator.comparingInt(Pair::left).thenComparingInt(Pair::right));
        return List.copyOf(pairs);
    }

    private static List<Integer> boxed(int[] persons) {
        return IntStream.of(persons).boxed().toList();
    }
}
