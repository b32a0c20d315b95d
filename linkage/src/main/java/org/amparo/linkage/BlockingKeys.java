package org.amparo.linkage;

import java.util.Arrays;
import java.util.List;

/** What records are brought together by: two are compared that have a key in common. The same on every machine. */
public final class BlockingKeys {
    private static final long KEY = 0xFFFFFFFFL;

    private final List<Rule> rules;

    public BlockingKeys(Records records, Guide guide) {
        this.rules = new Atoms(new Fields(new MakeFields().of(records))).rules(guide.rules());
    }

    /** The keys of a record, ascending: the number of the rule in the upper half, what its values come to in the lower. */
    public long[] of(int record) {
        long[] keys = new long[rules.stream().mapToInt(Rule::width).sum()];
        int size = 0;
        for (int rule = 0; rule < rules.size(); rule++) {
            for (int slot = 0; slot < rules.get(rule).width(); slot++) {
                long key = rules.get(rule).key(record, slot);
                if (key != Rule.NO_KEY) {
                    keys[size++] = (long) rule << 32 | key & KEY;
                }
            }
        }
        return Arrays.stream(keys, 0, size).sorted().distinct().toArray();
    }

    /** The lowest number that is in both; both ascending. -1 if there is none. */
    public static long firstCommon(long[] one, long[] other) {
        for (int i = 0, j = 0; i < one.length && j < other.length; ) {
            if (one[i] == other[j]) {
                return one[i];
            }
            if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return -1;
    }
}
