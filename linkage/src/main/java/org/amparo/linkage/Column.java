package org.amparo.linkage;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The values of one field: each different value once, and for each record which of them it has.
 *
 * @param values the different values, none empty
 * @param codes for each record an index into {@code values}; {@link #MISSING} where there is none
 */
record Column(FieldSpec spec, List<String> values, int[] codes) {
    static final int MISSING = -1;

    /** For each value how many records have it. */
    int[] counts() {
        int[] counts = new int[values.size()];
        for (int code : codes) {
            if (code >= 0) {
                counts[code]++;
            }
        }
        return counts;
    }

    /** Gathers a column row by row. */
    static final class Growing {
        private final FieldSpec spec;
        private final Map<String, Integer> known = new HashMap<>();
        private int[] codes = new int[1024];
        private int size;

        Growing(FieldSpec spec) {
            this.spec = spec;
        }

        void add(String value) {
            if (size == codes.length) {
                codes = Arrays.copyOf(codes, size + (size >> 1));
            }
            codes[size++] = value.isEmpty() ? MISSING : known.computeIfAbsent(value, any -> known.size());
        }

        Column done() {
            String[] values = new String[known.size()];
            known.forEach((value, code) -> values[code] = value);
            known.clear();
            return new Column(spec, List.of(values), Arrays.copyOf(codes, size));
        }
    }
}
