package org.amparo.linkage;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many pairs a rule brings together, estimated from some of the records: of all where there are few. What was estimated
 * once is known. For one thread.
 */
final class PairCounts {
    private static final int SAMPLE = 60_000;
    private static final long FREE = -1;

    private final Records records;
    /** One record in so many is looked at. */
    private final int every;
    /** The codes of these: to fetch them from among all takes longer than to count. */
    private final Map<Atom, int[]> codes = new HashMap<>();

    private final Map<List<Atom>, Double> known = new HashMap<>();
    private final KeysMet met = new KeysMet();

    PairCounts(Records records) {
        this.records = records;
        this.every = Math.max(1, (records.size() + SAMPLE - 1) / SAMPLE);
    }

    double estimate(Rule rule) {
        // Of two files only the pairs across count, and of a block half of them are, if both files are alike.
        return known.computeIfAbsent(
                rule.atoms(), any -> (double) count(rule) * every * every * (records.twoFiles() ? 2 * across() : 1));
    }

    private long count(Rule rule) {
        int size = (records.size() + every - 1) / every;
        met.forget(size * rule.width());
        int[][] ofAtoms = rule.atoms().stream()
                .map(atom -> codes.computeIfAbsent(atom, each -> each.ofOneIn(every)))
                .toArray(int[][]::new);
        int[] widths = rule.atoms().stream().mapToInt(Atom::width).toArray();
        long pairs = 0;
        for (int record = 0; record < size; record++) {
            pairs += pairs(ofAtoms, widths, record, 0, Rule.NOTHING_MIXED, met);
        }
        return pairs;
    }

    /** With how many earlier records this one has a key in common, counted for each key. */
    private static long pairs(int[][] codes, int[] widths, int record, int atom, long mixed, KeysMet met) {
        if (atom == codes.length) {
            return met.before((int) Rule.key(mixed));
        }
        long pairs = 0;
        int from = record * widths[atom];
        for (int at = from; at < from + widths[atom]; at++) {
            int code = codes[atom][at];
            pairs += code < 0 ? 0 : pairs(codes, widths, record, atom + 1, Rule.mix(mixed, code), met);
        }
        return pairs;
    }

    /** How often each key was met; key and count in one number, so that one look finds both. */
    private static final class KeysMet {
        private long[] table = {};
        private int mask;

        /** @param most how many keys may come */
        void forget(int most) {
            int room = Math.max(2, Integer.highestOneBit(most) << 2);
            if (table.length < room) {
                table = new long[room];
            }
            Arrays.fill(table, 0, room, FREE);
            mask = room - 1;
        }

        /** How often it was met before. */
        long before(int key) {
            int place = key & mask;
            while (table[place] != FREE && (int) (table[place] >>> Integer.SIZE) != key) {
                place = place + 1 & mask;
            }
            long before = table[place] == FREE ? 0 : table[place] & 0xFFFFFFFFL;
            table[place] = (long) key << Integer.SIZE | before + 1;
            return before;
        }
    }

    private double across() {
        double first = records.boundary() / (double) records.size();
        return first * (1 - first);
    }
}
