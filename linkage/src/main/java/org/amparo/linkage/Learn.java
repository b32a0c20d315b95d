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
        Model model = believed(random.chance(pattern -> 0));
        List<Training> pairs = teachers(random.chance(pattern -> 0)).stream()
                .map(rule -> Training.of(rule, records, fields, seed))
                .filter(training -> training.a().length > 0)
                .toList();
        for (int round = 0; round < ROUNDS; round++) {
            model = learn(pairs, withChance(model, chance(random, round, model)));
        }
        return new Lesson(model, pairs);
    }

    private static List<double[]> chance(RandomPairs random, int round, Model model) {
        return random.chance(round == 0 ? pattern -> 0 : model::probability);
    }

    private Model believed(List<double[]> chance) {
        List<Odds> odds = new ArrayList<>();
        for (double[] shares : chance) {
            odds.add(new Odds(Odds.believed(shares.length), shares));
        }
        return new Model(odds, Math.clamp(records.size() * 0.1 / records.possiblePairs(), 1e-12, 0.1));
    }

    private static Model withChance(Model model, List<double[]> chance) {
        List<Odds> odds = new ArrayList<>();
        for (int field = 0; field < chance.size(); field++) {
            odds.add(model.odds().get(field).withChance(chance.get(field)));
        }
        return new Model(odds, model.prior());
    }

    private Model learn(List<Training> pairs, Model start) {
        List<double[]> sums = new ArrayList<>();
        for (int field = 0; field < fields.count(); field++) {
            sums.add(new double[fields.levels(field)]);
        }
        double most = 0;
        for (Training training : pairs) {
            Expectation.Learnt learnt = new Expectation(fields, training.seen(), training.rule()).from(start.odds());
            most = Math.max(most, learnt.share() * training.all());
            for (int field = 0; field < fields.count(); field++) {
                Optional<double[]> counts = learnt.matches().get(field);
                if (counts.isPresent()) {
                    addScaled(sums.get(field), counts.get());
                }
            }
        }
        List<Odds> odds = new ArrayList<>();
        for (int field = 0; field < fields.count(); field++) {
            double[] believed = Odds.believed(fields.levels(field));
            odds.add(start.odds().get(field).withMatches(Odds.shares(sums.get(field), believed, 2)));
        }
        return new Model(odds, Math.clamp(most / records.possiblePairs(), 1e-12, 0.5));
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
    private List<Rule> teachers(List<double[]> chance) {
        PairCounts counts = new PairCounts(records);
        List<Candidate> candidates = new ArrayList<>();
        List<Atom> whole = new ArrayList<>();
        for (int field = 0; field < fields.count(); field++) {
            whole.add(fields.list().get(field).atoms(field).getFirst());
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

    private Candidate candidate(PairCounts counts, List<double[]> chance, List<Atom> atoms) {
        Rule rule = new Rule(atoms);
        double pairs = counts.estimate(rule);
        if (atoms.size() == 1) {
            // By itself a field does not tell chance from cause; only that few share its values.
            return new Candidate(rule, pairs, 2 * pairs <= FEW_OTHERS * records.size() ? pairs : 0);
        }
        double expected = records.possiblePairs();
        for (Atom atom : atoms) {
            expected *= chance.get(atom.field())[Pattern.SAME];
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
