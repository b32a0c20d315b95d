package org.amparo.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.amparo.linkage.Linkage.Learnt;
import org.amparo.linkage.Linkage.LearntField;
import org.amparo.linkage.Linkage.LearntLevel;
import org.amparo.linkage.Linkage.LearntRule;
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

    public Linkage link(Records records) {
        Fields fields = new Fields(new MakeFields().of(records));
        double budget = Math.max(FEWEST_COMPARISONS, (double) settings.pairsPerRecord() * records.size());
        Learn learn = new Learn(records, fields, budget, settings.seed());
        Learn.Lesson lesson = learn.lesson();
        ChooseRules.Chosen chosen = new ChooseRules(records, fields, budget).by(lesson, settings.seed());
        Weigh weigh = new Weigh(fields, lesson.model());
        double thresholdBits = bits(settings.threshold());
        ScorePairs.Scored scored = score(records, fields, chosen, weigh, lesson.model(), thresholdBits);
        double prior = scored.evidence()
                .prior(lesson.model().prior(), records.possiblePairs(), Math.max(0.5, 1 - chosen.missed()));
        Model model = lesson.model().withPrior(prior);
        double evidenceNeeded = thresholdBits - model.priorBits();
        Learnt learnt = learnt(fields, model, chosen, scored);
        return records.twoFiles()
                ? across(records, scored.pairs(), evidenceNeeded, model, learnt)
                : within(records, fields, weigh, scored.pairs(), evidenceNeeded, model, learnt);
    }

    private ScorePairs.Scored score(
            Records records, Fields fields, ChooseRules.Chosen chosen, Weigh weigh, Model model, double thresholdBits) {
        try (ForkJoinPool workers = new ForkJoinPool(settings.threads())) {
            double atLeast = thresholdBits - model.priorBits() - SLACK_BITS;
            return new ScorePairs(records, fields, chosen.blocks(), weigh, atLeast).all(workers);
        }
    }

    private Linkage across(Records records, Pairs scored, double needed, Model model, Learnt learnt) {
        Pairs kept = settings.oneToOne() ? new OneToOne().among(scored, needed) : scored;
        Groups persons = new Groups(records.size());
        List<Pair> pairs = new ArrayList<>();
        for (int pair : kept.inOrder()) {
            if (kept.bits(pair) >= needed) {
                persons.join(kept.left(pair), kept.right(pair));
                pairs.add(
                        new Pair(kept.left(pair), kept.right(pair), Model.probability(kept.bits(pair), model.prior())));
            }
        }
        return new Linkage(List.copyOf(pairs), boxed(persons.all()), learnt);
    }

    private Linkage within(
            Records records, Fields fields, Weigh weigh, Pairs scored, double needed, Model model, Learnt learnt) {
        ClusterPersons.Weight weight = (a, b) -> weigh.evidence(a, b, fields.pattern(a, b)) - needed;
        Pairs above = new Pairs();
        for (int pair = 0; pair < scored.size(); pair++) {
            if (scored.bits(pair) >= needed) {
                above.add(scored.left(pair), scored.right(pair), scored.bits(pair) - needed);
            }
        }
        int[] persons = new ClusterPersons(records.size(), weight).among(above, 0);
        return new Linkage(pairsWithin(persons, weight, needed, model), boxed(persons), learnt);
    }

    /** Every pair of records of one person; what two records say by themselves, or at least the threshold. */
    private List<Pair> pairsWithin(int[] persons, ClusterPersons.Weight weight, double needed, Model model) {
        List<List<Integer>> members = new ArrayList<>();
        java.util.Map<Integer, List<Integer>> byPerson = new java.util.HashMap<>();
        for (int record = 0; record < persons.length; record++) {
            if (persons[record] != record) {
                byPerson.computeIfAbsent(persons[record], first -> new ArrayList<>(List.of(first)))
                        .add(record);
            }
        }
        members.addAll(byPerson.values());
        List<Pair> pairs = new ArrayList<>();
        for (List<Integer> person : members) {
            for (int i = 0; i < person.size(); i++) {
                for (int j = i + 1; j < person.size(); j++) {
                    double bits = weight.bits(person.get(i), person.get(j)) + needed;
                    double probability = Math.max(settings.threshold(), Model.probability(bits, model.prior()));
                    pairs.add(new Pair(person.get(i), person.get(j), probability));
                }
            }
        }
        pairs.sort(java.util.Comparator.comparingInt(Pair::left).thenComparingInt(Pair::right));
        return List.copyOf(pairs);
    }

    private static List<Integer> boxed(int[] persons) {
        return IntStream.of(persons).boxed().toList();
    }

    private static double bits(double probability) {
        return Math.log(probability / (1 - probability)) / Math.log(2);
    }

    private static Learnt learnt(Fields fields, Model model, ChooseRules.Chosen chosen, ScorePairs.Scored scored) {
        List<LearntField> learntFields = new ArrayList<>();
        for (int field = 0; field < fields.count(); field++) {
            Odds odds = model.odds().get(field);
            List<String> names = fields.levelNames(field);
            learntFields.add(new LearntField(
                    fields.list().get(field).name(),
                    fields.list().get(field).kind(),
                    IntStream.range(0, names.size())
                            .mapToObj(level -> new LearntLevel(
                                    names.get(level), odds.matches()[level], odds.chance()[level], odds.weight(level)))
                            .toList()));
        }
        List<LearntRule> rules = IntStream.range(0, chosen.rules().size())
                .mapToObj(rule -> new LearntRule(
                        chosen.rules().get(rule).name(),
                        scored.byRule()[rule],
                        chosen.blocks().get(rule).leftOut()))
                .toList();
        return new Learnt(model.prior(), chosen.missed(), scored.evidence().total(), learntFields, rules);
    }
}
