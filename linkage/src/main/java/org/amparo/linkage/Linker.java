package org.amparo.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.amparo.linkage.Linkage.Pair;

/** Finds the records that speak of one person, in one file or across two, without labels. */
public final class Linker {
    private static final double FEWEST_COMPARISONS = 300_000;
    /** Pairs far below this are not kept, whatever the prior turns out to be. */
    private static final double SLACK_BITS = 8;

    private final Settings settings;

    public Linker(Settings settings) {
        this.settings = settings;
    }

    /**
     * Links the records.
     *
     * @throws IllegalArgumentException if a rule of the settings names what the fields do not have
     */
    public Linkage link(Records records) {
        Fields fields = new Fields(new MakeFields().of(records));
        double budget = Math.max(FEWEST_COMPARISONS, (double) settings.pairsPerRecord() * records.size());
        Learn.Lesson lesson = new Learn(records, fields, budget, settings.seed()).lesson();
        ChooseRules choose = new ChooseRules(records, fields, budget);
        ChooseRules.Chosen chosen =
                settings.rules().isEmpty() ? choose.by(lesson, settings.seed()) : choose.given(settings.rules());
        Weigh weigh = new Weigh(fields, lesson.model());
        ScorePairs.Scored scored = score(records, fields, chosen, weigh, lesson.model());
        double prior = scored.evidence()
                .prior(lesson.model().prior(), records.possiblePairs(), Math.max(0.5, 1 - chosen.missed()));
        Verdict verdict = new Verdict(fields, weigh, lesson.model().withPrior(prior), settings.threshold());
        Linkage.Learnt learnt = new DescribeLearnt(fields, verdict.model()).of(chosen, scored);
        return records.twoFiles()
                ? across(records, scored.pairs(), verdict, learnt)
                : within(records, scored.pairs(), verdict, learnt);
    }

    private ScorePairs.Scored score(
            Records records, Fields fields, ChooseRules.Chosen chosen, Weigh weigh, Model model) {
        try (ForkJoinPool workers = new ForkJoinPool(settings.threads())) {
            double atLeast = Verdict.bits(settings.threshold()) - model.priorBits() - SLACK_BITS;
            return new ScorePairs(records, fields, chosen.blocks(), weigh, atLeast).all(workers);
        }
    }

    private Linkage across(Records records, Pairs scored, Verdict verdict, Linkage.Learnt learnt) {
        Pairs kept = settings.oneToOne() ? new OneToOne().among(scored, verdict.needed()) : scored;
        Groups persons = new Groups(records.size());
        List<Pair> pairs = new ArrayList<>();
        for (int pair : kept.inOrder()) {
            if (kept.bits(pair) >= verdict.needed()) {
                persons.join(kept.left(pair), kept.right(pair));
                pairs.add(new Pair(kept.left(pair), kept.right(pair), verdict.probability(kept.bits(pair))));
            }
        }
        return new Linkage(List.copyOf(pairs), boxed(persons.all()), learnt, verdict::explain);
    }

    private Linkage within(Records records, Pairs scored, Verdict verdict, Linkage.Learnt learnt) {
        Pairs above = new Pairs();
        for (int pair = 0; pair < scored.size(); pair++) {
            if (scored.bits(pair) >= verdict.needed()) {
                above.add(scored.left(pair), scored.right(pair), scored.bits(pair) - verdict.needed());
            }
        }
        int[] persons = new ClusterPersons(records.size(), verdict::above).among(above, 0);
        return new Linkage(pairsWithin(persons, verdict), boxed(persons), learnt, verdict::explain);
    }

    /** Every pair of records of one person; what two records say by themselves, or at least the threshold. */
    private List<Pair> pairsWithin(int[] persons, Verdict verdict) {
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
