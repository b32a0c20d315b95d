package org.amparo.linkage.kernel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The best hits of one query so far: a heap with the worst of them on top. */
final class BestHits {
    /** Likeness is compared in whole numbers, too: in steps of 1 / 2^20, rounded down. */
    private static final int SCALE = 20;

    private final int queryBits;
    private final double[] likeness;
    private final int[] records;
    private int size;
    private double worst;
    private long scaled;

    BestHits(int queryBits, int most, double atLeast) {
        this.queryBits = queryBits;
        this.likeness = new double[most];
        this.records = new int[most];
        from(atLeast);
    }

    /**
     * With fewer common bits than this no record of at least so many set bits is a hit.
     *
     * @param recordBits the fewest set bits of the records in question
     */
    int needed(int recordBits) {
        return (int) ((scaled * (queryBits + recordBits)) >> (SCALE + 1));
    }

    /** Whether a record can be a hit that has as many set bits as that, or any number between. */
    boolean reaches(int fewest, int most) {
        return Math.min(queryBits, most) >= needed(fewest);
    }

    /** Looks at a record that has so many bits in common with the query. */
    void offer(int record, int recordBits, int common) {
        if (common < needed(recordBits)) {
            return;
        }
        int all = queryBits + recordBits;
        double alike = all == 0 ? 0 : 2.0 * common / all;
        if (size < likeness.length) {
            if (alike >= worst) {
                up(record, alike);
            }
        } else if (alike > likeness[0] || alike == likeness[0] && record < records[0]) {
            down(record, alike);
        }
    }

    /** From now on a hit is at least so like. */
    private void from(double alike) {
        worst = alike;
        scaled = (long) (alike * (1 << SCALE));
    }

    private void up(int record, double alike) {
        int at = size++;
        while (at > 0 && worse(alike, record, (at - 1) / 2)) {
            likeness[at] = likeness[(at - 1) / 2];
            records[at] = records[(at - 1) / 2];
            at = (at - 1) / 2;
        }
        likeness[at] = alike;
        records[at] = record;
        if (size == likeness.length) {
            from(likeness[0]);
        }
    }

    private void down(int record, double alike) {
        int at = 0;
        for (int child = 1; child < size; child = 2 * at + 1) {
            if (child + 1 < size && worse(likeness[child + 1], records[child + 1], child)) {
                child++;
            }
            if (worse(alike, record, child)) {
                break;
            }
            likeness[at] = likeness[child];
            records[at] = records[child];
            at = child;
        }
        likeness[at] = alike;
        records[at] = record;
        from(likeness[0]);
    }

    /** Whether a hit is worse than the one at that place. */
    private boolean worse(double alike, int record, int place) {
        return alike < likeness[place] || alike == likeness[place] && record > records[place];
    }

    Hits done() {
        List<Hits.Hit> hits = new ArrayList<>(size);
        for (int hit = 0; hit < size; hit++) {
            hits.add(new Hits.Hit(records[hit], likeness[hit]));
        }
        hits.sort(Comparator.comparingDouble(Hits.Hit::likeness).reversed().thenComparingInt(Hits.Hit::record));
        return new Hits(List.copyOf(hits));
    }
}
