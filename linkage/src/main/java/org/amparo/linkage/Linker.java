package org.amparo.linkage;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.amparo.linkage.Linkage.Pair;

/** Finds the records that speak of one person, in one file or across two, without labels. */
public final class Linker {
    private static final double FEWEST_COMPARISONS = 300_000;

    /** If the cheaper rules are expected to miss no more than this, no dear ones are looked at. */
    private static final double FEW_MISSED = 0.001;

    /** They are taken if with them no more than this share of what the cheaper ones miss is expected to be missed. */
    private static final double CLEARLY_FEWER = 0.9;

    private final Settings settings;

    public Linker(Settings settings) {
        this.settings = settings;
    }

    /**
     * Links the records without labels.
     *
     * @throws IllegalArgumentException if a rule of the settings names what the fields do not have
     */
    public Linkage link(Records records) {
        return link(records, Teaching.none());
    }

    /**
     * Links the records, by what somebody said of some pairs as well.
     *
     * @throws IllegalArgumentException if a rule of the settings names what the fields do not have
     */
    public Linkage link(Records records, Teaching teaching) {
        try (ForkJoinPool workers = new ForkJoinPool(settings.threads())) {
            return link(records, teaching, workers);
        }
    }

    private Linkage link(Records records, Teaching teaching, ForkJoinPool workers) {
        Fields fields = new Fields(new MakeFields().of(records));
        Prepared prepared = prepared(records, fields, workers);
        Guide learnt = prepared.guide();
        Weigh weigh = new Weigh(fields, learnt.model());
        ScorePairs pairs = new ScorePairs(records, fields, prepared.blocks());
        ScorePairs.Scored scored = pairs.all(weigh, learnt.worthKeeping(), workers);
        Guide guide = learnt.seeing(scored.evidence(), records.size(), records.boundary());
        if (!teaching.labels().isEmpty()) {
            guide = guide.with(new LearnFromLabels(fields, weigh, guide.model()).from(teaching.labels()));
            weigh = new Weigh(fields, guide.model());
            scored = pairs.all(weigh, guide.worthKeeping(), workers);
        }
        Verdict verdict = new Verdict(fields, weigh, guide.model(), settings.threshold());
        List<Pair> questions =
                new ChooseQuestions(fields, verdict).among(scored.pairs(), teaching.labels(), teaching.questions());
        Together together = PutTogether.by(records, settings, verdict).of(scored.pairs());
        return new Linkage(
                together.pairs(),
                together.persons(),
                new DescribeLearnt(fields, guide.model()).of(guide, prepared.rules(), scored),
                verdict::explain,
                questions);
    }

    /**
     * All that is needed to compare.
     *
     * @param rules what reports say of each
     * @param blocks the records that each brings together
     */
    private record Prepared(Guide guide, List<Brought> rules, List<Blocks> blocks) {}

    /**
     * What reports say of a rule.
     *
     * @param leftOut pairs of blocks that were too large to be compared
     */
    record Brought(String name, long leftOut) {}

    /** What records are brought together by takes much memory: it is gone when they are compared. */
    private Prepared prepared(Records records, Fields fields, ForkJoinPool workers) {
        Atoms atoms = new Atoms(fields);
        Guide guide = learn(records, fields, atoms, records.size());
        List<Rule> rules = atoms.rules(guide.rules());
        List<Blocks> blocks = workers.submit(() -> rules.parallelStream()
                        .map(rule -> Blocks.of(rule, records, Blocks.LARGEST))
                        .toList())
                .join();
        List<Brought> brought = IntStream.range(0, rules.size())
                .mapToObj(rule ->
                        new Brought(rules.get(rule).name(), blocks.get(rule).leftOut()))
                .toList();
        return new Prepared(guide, brought, blocks);
    }

    /**
     * Learns how to link, without linking: from all records, or from some where they are too many for one machine.
     *
     * @param records drawn at random from all
     * @param all how many there are
     * @throws IllegalArgumentException if a rule of the settings names what the fields do not have
     */
    public Guide learn(Records records, long all) {
        Fields fields = new Fields(new MakeFields().of(records));
        return learn(records, fields, new Atoms(fields), all);
    }

    private Guide learn(Records records, Fields fields, Atoms atoms, long all) {
        Learn.Lesson lesson = new Learn(records, fields, budget(records.size()), settings.seed()).lesson();
        if (!settings.rules().isEmpty()) {
            return new Guide(settings, records.fields(), lesson.model(), atoms.parts(settings.rules()), 0);
        }
        // Of some of the records a rule brings together fewer pairs still, by the square.
        double times = all / (double) records.size();
        ChooseRules.Chosen chosen = chosen(records, fields, atoms, budget(all) / (times * times), lesson);
        return new Guide(settings, records.fields(), lesson.model(), chosen.rules(), chosen.missed());
    }

    private ChooseRules.Chosen chosen(Records records, Fields fields, Atoms atoms, double budget, Learn.Lesson lesson) {
        PairCounts counts = new PairCounts(records);
        ChooseRules.Chosen chosen =
                new ChooseRules(records, fields, budget, atoms.cheap(), counts).by(lesson, settings.seed());
        if (chosen.missed() <= FEW_MISSED) {
            return chosen;
        }
        ChooseRules dear = new ChooseRules(records, fields, budget, atoms.cheapAndDear(), counts);
        // Behind the cheaper ones, with what they leave of the budget, or in their place.
        ChooseRules.Chosen more = dear.by(lesson, settings.seed(), chosen.rules());
        ChooseRules.Chosen others = dear.by(lesson, settings.seed());
        ChooseRules.Chosen better = more.missed() <= others.missed() ? more : others;
        return better.missed() <= CLEARLY_FEWER * chosen.missed() ? better : chosen;
    }

    private double budget(long records) {
        return Math.max(FEWEST_COMPARISONS, (double) settings.pairsPerRecord() * records);
    }
}
