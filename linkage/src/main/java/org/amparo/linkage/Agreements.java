package org.amparo.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Makes up pairs of one person: for each the atoms in which the two records agree. */
final class Agreements {
    private static final double SURELY = 0.9;
    private static final int MOST_EXAMPLES = 500;

    private final Fields fields;
    private final List<Atom> atoms;
    private final Model model;
    private final double[] missing;
    /** For each field and level, agreements of the field's atoms as they were seen. */
    private final List<List<List<Long>>> examples = new ArrayList<>();

    Agreements(Fields fields, List<Atom> atoms, Learn.Lesson lesson) {
        this.fields = fields;
        this.atoms = atoms;
        this.model = lesson.model();
        this.missing = new double[fields.count()];
        for (int field = 0; field < fields.count(); field++) {
            missing[field] = missing(fields.list().get(field));
            List<List<Long>> levels = new ArrayList<>();
            for (int level = 0; level < fields.levels(field); level++) {
                levels.add(new ArrayList<>());
            }
            examples.add(levels);
        }
        lesson.pairs().forEach(this::gather);
    }

    private static double missing(Field field) {
        double missing = 0;
        for (int code : field.codes()) {
            missing += code < 0 ? 1 : 0;
        }
        double share = missing / field.codes().length;
        return 1 - (1 - share) * (1 - share);
    }

    private void gather(Training training) {
        for (int pair = 0; pair < training.a().length; pair++) {
            long pattern = training.patterns()[pair];
            if (model.probability(pattern) >= SURELY) {
                gather(training.a()[pair], training.b()[pair], pattern);
            }
        }
    }

    private void gather(int a, int b, long pattern) {
        for (int field = 0; field < fields.count(); field++) {
            List<Long> seen = examples.get(field).get(Pattern.level(pattern, field));
            if (seen.size() < MOST_EXAMPLES) {
                seen.add(agreeing(field, a, b));
            }
        }
    }

    private long agreeing(int field, int a, int b) {
        long agreeing = 0;
        for (int atom = 0; atom < atoms.size(); atom++) {
            if (atoms.get(atom).field() == field && atoms.get(atom).agree(a, b)) {
                agreeing |= 1L << atom;
            }
        }
        return agreeing;
    }

    long draw(SplittableRandom random) {
        long agreeing = 0;
        for (int field = 0; field < fields.count(); field++) {
            if (random.nextDouble() >= missing[field]) {
                int level = level(field, random);
                List<Long> seen = examples.get(field).get(level);
                agreeing |= seen.isEmpty() ? unseen(field, level) : seen.get(random.nextInt(seen.size()));
            }
        }
        return agreeing;
    }

    /** Where nothing was seen: the same value agrees in all, another in none. */
    private long unseen(int field, int level) {
        long agreeing = 0;
        for (int atom = 0; level == Pattern.SAME && atom < atoms.size(); atom++) {
            agreeing |= atoms.get(atom).field() == field ? 1L << atom : 0;
        }
        return agreeing;
    }

    private int level(int field, SplittableRandom random) {
        double[] matches = model.odds().get(field).matches();
        double at = random.nextDouble();
        for (int level = Pattern.SAME; level < matches.length; level++) {
            at -= matches[level];
            if (at < 0) {
                return level;
            }
        }
        return matches.length - 1;
    }
}
