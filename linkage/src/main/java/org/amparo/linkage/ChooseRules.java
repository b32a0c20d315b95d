package org.amparo.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Chooses by which rules records are brought together, so that as few pairs of one person as possible are brought
 * together by none, within a budget of comparisons. Pairs of one person are made up from what was learnt: how often a
 * field agrees at which level, how often it is missing, and which of its sketches agree at that level.
 */
final class ChooseRules {
    private static final int MADE_UP = 4_000;
    private static final int MOST_RULES = 24;
    /** A pair that one rule finds already is worth this much less to the next, since what was learnt may be wrong. */
    private static final double FOUND_ALREADY = 0.1;
    /** No rule may take more of the budget than this by itself. */
    private static final double LARGEST_SHARE = 0.34;

    private static final double NOT_WORTH_IT = 1e-5;

    private final Records records;
    private final Fields fields;
    private final double budget;
    private final List<Atom> atoms;
    private final PairCounts counts;

    ChooseRules(Records records, Fields fields, double budget, List<Atom> atoms, PairCounts counts) {
        this.records = records;
        this.fields = fields;
        this.budget = budget;
        this.atoms = List.copyOf(atoms);
        this.counts = counts;
        if (atoms.size() > Atom.MOST) {
            throw new IllegalArgumentException("too many fields to choose blocking rules for");
        }
    }

    /**
     * @param rules what each is made of, see {@link Atoms#rules}
     * @param missed the share of made-up pairs that no rule brings together
     */
    record Chosen(List<List<Integer>> rules, double missed) {}

    Chosen by(Learn.Lesson lesson, long seed) {
        return by(lesson, seed, List.of());
    }

    /**
     * More rules for what those find that are taken already, with what these leave of the budget.
     *
     * @param taken are among those that are chosen, as the first
     */
    Chosen by(Learn.Lesson lesson, long seed, List<List<Integer>> taken) {
        MadeUp pairs = madeUp(lesson, seed);
        List<List<Integer>> rules = new ArrayList<>(taken);
        double left = budget;
        for (List<Integer> parts : taken) {
            Option option = new Option(parts, 0);
            left -= counts.estimate(option.rule);
            pairs.found(option.mask);
        }
        PriorityQueue<Option> options = options(pairs);
        while (rules.size() < taken.size() + MOST_RULES && !options.isEmpty()) {
            Option best = options.remove();
            double room = Math.min(left, budget * LARGEST_SHARE);
            if (best.pairs > room) {
                continue;
            }
            // What an option is worth only falls as others are taken: the first that keeps its worth is the best.
            if (best.isStale(pairs)) {
                if (best.gain > NOT_WORTH_IT) {
                    options.add(best);
                }
                continue;
            }
            rules.add(best.parts);
            left -= best.pairs;
            pairs.found(best.mask);
        }
        return new Chosen(List.copyOf(rules), pairs.missed());
    }

    /**
     * Made-up pairs of one person.
     *
     * @param agreements for each kind of pair the atoms in which it agrees, one bit each
     * @param worth how much is gained by finding it, less with each time it was found
     * @param shares its share of all pairs
     */
    private record MadeUp(long[] agreements, double[] worth, double[] shares) {

        double gain(long mask) {
            double gain = 0;
            for (int kind = 0; kind < agreements.length; kind++) {
                gain += (agreements[kind] & mask) == mask ? worth[kind] : 0;
            }
            return gain;
        }

        void found(long mask) {
            for (int kind = 0; kind < agreements.length; kind++) {
                if ((agreements[kind] & mask) == mask) {
                    worth[kind] *= FOUND_ALREADY;
                }
            }
        }

        double missed() {
            double missed = 0;
            for (int kind = 0; kind < worth.length; kind++) {
                missed += worth[kind] == shares[kind] ? shares[kind] : 0;
            }
            return missed;
        }
    }

    private final class Option {
        private final List<Integer> parts;
        private final Rule rule;
        private final long mask;
        private double pairs;
        private boolean counted;
        private double gain;

        Option(List<Integer> parts, double share) {
            this.parts = parts;
            this.rule = new Rule(parts.stream().map(atoms::get).toList());
            this.mask = parts.stream().mapToLong(part -> 1L << part).reduce(0, (a, b) -> a | b);
            this.pairs = share * records.possiblePairs();
        }

        /** Cheap rules cost at least a little, so that not only tiny ones are taken. */
        double value() {
            return gain / (pairs + 0.02 * budget);
        }

        /** Brings count and gain up to date; whether they were not. */
        boolean isStale(MadeUp madeUp) {
            double before = value();
            if (!counted) {
                pairs = counts.estimate(rule);
                counted = true;
            }
            gain = madeUp.gain(mask);
            return value() < before;
        }
    }

    /** Every atom, every two, and every three of which two alone would be too many. */
    private PriorityQueue<Option> options(MadeUp madeUp) {
        double[] shares = atoms.stream()
                .mapToDouble(atom -> counts.estimate(new Rule(List.of(atom))) / records.possiblePairs())
                .toArray();
        double most = budget * LARGEST_SHARE / records.possiblePairs();
        List<Option> options = new ArrayList<>();
        for (int i = 0; i < atoms.size(); i++) {
            add(options, List.of(i), shares[i], most);
            for (int j = i + 1; j < atoms.size(); j++) {
                double two = shares[i] * shares[j];
                add(options, List.of(i, j), two, most);
                for (int k = j + 1; two > most / 20 && k < atoms.size(); k++) {
                    add(options, List.of(i, j, k), two * shares[k], most);
                }
            }
        }
        PriorityQueue<Option> queue =
                new PriorityQueue<>(Comparator.comparingDouble(Option::value).reversed());
        for (Option option : options) {
            option.gain = madeUp.gain(option.mask);
            if (option.gain > NOT_WORTH_IT) {
                queue.add(option);
            }
        }
        return queue;
    }

    private void add(List<Option> options, List<Integer> parts, double share, double most) {
        long different =
                parts.stream().map(part -> atoms.get(part).field()).distinct().count();
        Rule rule = new Rule(parts.stream().map(atoms::get).toList());
        // Values that agree by chance less often than once in all pairs agree for a reason; the count will tell.
        if (different == parts.size() && rule.width() <= Rule.WIDEST && share <= most * 2) {
            options.add(new Option(parts, share));
        }
    }

    private MadeUp madeUp(Learn.Lesson lesson, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Agreements agreements = new Agreements(fields, atoms, lesson);
        Map<Long, Integer> kinds = new TreeMap<>();
        for (int pair = 0; pair < MADE_UP; pair++) {
            kinds.merge(agreements.draw(random), 1, Integer::sum);
        }
        double[] shares = kinds.values().stream()
                .mapToDouble(count -> count / (double) MADE_UP)
                .toArray();
        return new MadeUp(kinds.keySet().stream().mapToLong(Long::longValue).toArray(), shares.clone(), shares);
    }
}
