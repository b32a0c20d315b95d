package org.amparo.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;

/** Compares every pair that some rule brings together, once, and weighs it. */
final class ScorePairs {
    /** Pairs in one piece of work. */
    private static final long PIECE = 200_000;

    private final Records records;
    private final Fields fields;
    private final List<Blocks> blocks;
    private final Memberships memberships;

    ScorePairs(Records records, Fields fields, List<Blocks> blocks) {
        this.records = records;
        this.fields = fields;
        this.blocks = blocks;
        this.memberships = Memberships.in(blocks, records.size());
    }

    /**
     * @param pairs those with enough evidence
     * @param evidence of all pairs that were compared
     * @param byRule how many pairs each rule was the first to bring together
     */
    record Scored(Pairs pairs, Evidence evidence, long[] byRule) {}

    /** @param atLeast evidence, in bits, below which a pair is only counted */
    Scored all(Weigh weigh, double atLeast, ForkJoinPool workers) {
        List<Piece> pieces = pieces();
        List<Scored> parts = workers.submit(() -> pieces.parallelStream()
                        .map(piece -> score(piece, weigh, atLeast))
                        .toList())
                .join();
        Scored all = new Scored(new Pairs(), new Evidence(), new long[blocks.size()]);
        for (Scored part : parts) {
            all.pairs.addAll(part.pairs);
            all.evidence.addAll(part.evidence);
            for (int rule = 0; rule < all.byRule.length; rule++) {
                all.byRule[rule] += part.byRule[rule];
            }
        }
        return all;
    }

    /** Some blocks of one rule. */
    private record Piece(int rule, int from, int to) {}

    private List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        for (int rule = 0; rule < blocks.size(); rule++) {
            Blocks of = blocks.get(rule);
            long gathered = 0;
            int from = 0;
            for (int block = 0; block < of.count(); block++) {
                gathered += of.pairs(block);
                if (gathered >= PIECE) {
                    pieces.add(new Piece(rule, from, block + 1));
                    from = block + 1;
                    gathered = 0;
                }
            }
            if (from < of.count()) {
                pieces.add(new Piece(rule, from, of.count()));
            }
        }
        return pieces;
    }

    private Scored score(Piece piece, Weigh weigh, double atLeast) {
        Scored scored = new Scored(new Pairs(), new Evidence(), new long[blocks.size()]);
        Blocks of = blocks.get(piece.rule);
        for (int block = piece.from; block < piece.to; block++) {
            int end = of.starts()[block + 1];
            for (int i = of.starts()[block]; i < end; i++) {
                int a = of.members()[i];
                for (int j = i + 1; j < end; j++) {
                    int b = of.members()[j];
                    if (records.comparable(a, b) && memberships.isFirst(piece.rule, block, a, b)) {
                        scored.byRule[piece.rule]++;
                        double bits = weigh.evidence(a, b, fields.pattern(a, b));
                        scored.evidence.add(bits);
                        if (bits >= atLeast) {
                            scored.pairs.add(a, b, bits);
                        }
                    }
                }
            }
        }
        return scored;
    }
}
