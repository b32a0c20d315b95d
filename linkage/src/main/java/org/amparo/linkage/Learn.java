package org.amparo.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Learns the model from the records themselves, without labels. */
final class Learn {
    /** How many rules to learn from, and how many of them may say nothing of a field at the least. */
    private static final int RULES = 10;
    /** A rule teaches when at least this share of its pairs is more than chance explains. */
    private static final double TEACHES = 0.05;

    private static final double FEWEST_PAIRS = 8;
    /** Values shared by so few others on the average may well be shared because it is the same person. */
    private static final double FEW_OTHERS = 4;

    private static final double MOST_MATCHES_COUNTED = 5_000;
    private static final int ROUNDS = 2;

    private final Records records;
    private final Fields fields;
    private final double budget;
    private final long seed;

    Learn(Records records, Fields fields, double budget, long seed) {
        this.records = records;
        this.fields = fields;
        this.budget = budget;
        this.seed = seed;
    }

    /**
     * @param model what pairs are scored by
     * @param pairs what it was learnt from
     */
    record Lesson(Model model, List<Training> pairs) {}

    Lesson lesson() {
        RandomPairs random = RandomPairs.draw(fields, records, seed);
        List<Chance> chance = random.chanceOfAll();
        Model model = believed(chance);
        List<Training> pairs = teachers(chance).parallelStream()
                .map(rule -> Training.of(rule, records, fields, seed))
                .filter(training -> training.a().length > 0)
                .toList();
        for (int round = 0; round < ROUNDS; round++) {
            model = learn(pairs, model);
            model = withChance(model, random.chance(model::probability));
        }
        return new Lesson(learn(pairs, model), pairs);
    }

    private Model believed(List<Chance> chance) {
        List<Odds> odds = new ArrayList<>();
        for (int field = 0; field < chance.size(); field++) {
            odds.add(odds(field, Odds.believed(fields.levels(field)), chance.get(field), Optional.empty()));
        }
        return new Model(odds, Math.clamp(records.size() * 0.1 / records.possiblePairs(), 1e-12, 0.1), 0);
    }

    /** @param related how families were seen to agree, in a field that is not a person's own */
    private Odds odds(int field, double[] matches, Chance chance, Optional<double[]> related) {
        double[] ofFamily = fields.ownAlike(field)
                .map(alike -> Odds.own(chance.shares(), matches, alike))
                .or(() -> related)
                .orElseGet(() -> Odds.believedOfFamilies(fields.levels(field)));
        return new Odds(matches, chance, ofFamily);
    }

    private Model withChance(Model model, List<Chance> chance) {
        List<Odds> odds = new ArrayList<>();
        for (int field = 0; field < chance.size(); field++) {
            Odds before = model.odds().get(field);
            odds.add(odds(field, before.matches(), chance.get(field), Optional.of(before.related())));
        }
        return new Model(odds, model.prior(), model.relatives());
    }

    private Model learn(List<Training> pairs, Model start) {
        double[][] ofOne = counts();
        double[][] ofFamily = counts();
        double one = 0;
        double family = 0;
        for (Training training : pairs) {
            Expectation.Learnt learnt = new Expectation(fields, training.seen(), training.rule()).from(start.odds());
            one = Math.max(one, learnt.share() * training.all());
            family = Math.max(family, learnt.relatives() * training.all());
            for (int field = 0; field < fields.count(); field++) {
                if (!training.rule().uses(field)) {
                    addScaled(ofOne[field], learnt.matches()[field]);
                    addScaled(ofFamily[field], learnt.related()[field]);
                }
            }
        }
        List<Odds> odds = new ArrayList<>();
        for (int field = 0; field < fields.count(); field++) {
            double[] believed = Odds.believed(fields.levels(field));
            odds.add(odds(
                    field,
                    Odds.shares(ofOne[field], believed, 2),
                    start.odds().get(field).chance(),
                    Optional.of(Odds.shares(ofFamily[field], Odds.believedOfFamilies(fields.levels(field)), 2))));
        }
        return new Model(
                odds,
                Math.clamp(one / records.possiblePairs(), 1e-12, 0.5),
                Math.clamp(family / records.possiblePairs(), 0, 0.5));
    }

    private double[][] counts() {
        double[][] counts = new double[fields.count()][];
        for (int field = 0; field < counts.length; field++) {
            counts[field] = new double[fields.levels(field)];
        }
        return counts;
    }

    /** No rule's pairs count for more than some thousands, so that the others are heard too. */
    private static void addScaled(double[] sums, double[] counts) {
        double total = 0;
        for (int level = Pattern.SAME; level < counts.length; level++) {
            total += counts[level];
        }
        double scale = total > MOST_MATCHES_COUNTED ? MOST_MATCHES_COUNTED / total : 1;
        for (int level = Pattern.SAME; level < counts.length; level++) {
            sums[level] += scale * counts[level];
        }
    }

    /**
     * Rules of one or two whole values that bring together more pairs than chance explains; the most telling first, but
     * such that every field is left free by some.
     */
    private List<Rule> teachers(List<Chance> chance) {
        PairCounts counts = new PairCounts(records);
        List<Candidate> candidates = new ArrayList<>();
        List<Atom> whole = new ArrayList<>();
        for (int field = 0; field < fields.count(); field++) {
            whole.add(fields.list().get(field).whole(field));
        }
        for (int i = 0; i < whole.size(); i++) {
            candidates.add(candidate(counts, chance, List.of(whole.get(i))));
            for (int j = i + 1; j < whole.size(); j++) {
                candidates.add(candidate(counts, chance, List.of(whole.get(i), whole.get(j))));
            }
        }
        return pick(candidates.stream()
                .filter(candidate -> candidate.pairs() >= FEWEST_PAIRS
                        && candidate.pairs() <= budget
                        && candidate.surplus() >= TEACHES * candidate.pairs())
                .sorted(Comparator.comparingDouble(Candidate::surplus).reversed())
                .toList());
    }

    private record Candidate(Rule rule, double pairs, double surplus) {}

    private Candidate candidate(PairCounts counts, List<Chance> chance, List<Atom> atoms) {
        Rule rule = new Rule(atoms);
        double pairs = counts.estimate(rule);
        if (atoms.size() == 1) {
            // By itself a field does not tell chance from cause; only that few share its values.
            return new Candidate(rule, pairs, 2 * pairs <= FEW_OTHERS * records.size() ? pairs : 0);
        }
        double expected = records.possiblePairs();
        for (Atom atom : atoms) {
            expected *= chance.get(atom.field()).same();
        }
        return new Candidate(rule, pairs, pairs - expected);
    }

    private List<Rule> pick(List<Candidate> candidates) {
        List<Rule> picked = new ArrayList<>();
        int[] uses = new int[fields.count()];
        int most = Math.max(1, RULES / 3);
        for (Candidate candidate : candidates) {
            boolean worn = candidate.rule().atoms().stream().anyMatch(atom -> uses[atom.field()] >= most);
            if (!worn && picked.size() < RULES) {
                picked.add(candidate.rule());
                candidate.rule().atoms().forEach(atom -> uses[atom.field()]++);
            }
        }
        return picked;
    }
}
