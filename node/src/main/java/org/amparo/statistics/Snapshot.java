package org.amparo.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.amparo.statistics.Dictionary.Codes;
import org.jspecify.annotations.Nullable;

/** All rows of a cube as they stood at one moment. Never changes, so that any number of readers may count at once. */
final class Snapshot {
    private final List<Dimension> dimensions;
    private final List<Codes> codes;
    private final @Nullable Chunk[] chunks;
    private final long rows;

    Snapshot(List<Dimension> dimensions, List<Codes> codes, @Nullable Chunk[] chunks) {
        this.dimensions = dimensions;
        this.codes = codes;
        this.chunks = chunks;
        long sum = 0;
        for (Chunk chunk : chunks) {
            sum += chunk == null ? 0 : chunk.rows();
        }
        this.rows = sum;
    }

    List<Dimension> dimensions() {
        return dimensions;
    }

    long rows() {
        return rows;
    }

    @Nullable
    Chunk[] chunks() {
        return chunks.clone();
    }

    /**
     * Counts the rows that the filter admits, from all sides at once.
     *
     * @param byLot whether each row counts as often as its lot says, rather than once
     */
    Tally count(Filter filter, boolean byLot) {
        boolean[][] allowed = new boolean[dimensions.size()][];
        int[][] counts = new int[dimensions.size()][];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = new int[codes.get(i).sets().size()];
            allowed[i] = allowed(filter, i);
        }
        int[] picked = new int[Chunk.SIZE];
        int[] weighted = new int[byLot ? Lots.MOST * Chunk.SIZE : 0];
        long total = 0;
        for (Chunk chunk : chunks) {
            if (chunk == null) {
                continue;
            }
            int count = chunk.all(picked);
            for (int i = 0; i < allowed.length && count > 0; i++) {
                count = allowed[i].length == 0 ? count : chunk.keep(i, allowed[i], picked, count);
            }
            int[] counted = byLot ? weighted : picked;
            count = byLot ? chunk.byLot(picked, count, weighted) : count;
            for (int i = 0; i < counts.length; i++) {
                chunk.count(i, counted, count, counts[i]);
            }
            total += count;
        }
        return tally(total, counts);
    }

    /** Which sets of a dimension the filter admits; empty when it admits all. */
    private boolean[] allowed(Filter filter, int index) {
        String key = dimensions.get(index).key();
        if (!filter.concerns(key)) {
            return new boolean[0];
        }
        Codes known = codes.get(index);
        boolean[] allowed = new boolean[known.sets().size()];
        for (int set = 0; set < allowed.length; set++) {
            allowed[set] = filter.admits(key, codesOf(known, set));
        }
        return allowed;
    }

    private static List<String> codesOf(Codes known, int set) {
        var names = new ArrayList<String>();
        for (int code : known.sets().get(set)) {
            names.add(known.values().get(code));
        }
        return names;
    }

    private Tally tally(long total, int[][] counts) {
        Map<Dimension, Map<String, Long>> sides = new LinkedHashMap<>();
        for (int i = 0; i < counts.length; i++) {
            Codes known = codes.get(i);
            long[] byCode = new long[known.values().size()];
            for (int set = 0; set < counts[i].length; set++) {
                for (int code : known.sets().get(set)) {
                    byCode[code] += counts[i][set];
                }
            }
            Map<String, Long> side = new LinkedHashMap<>();
            for (int code = 0; code < byCode.length; code++) {
                if (byCode[code] > 0) {
                    side.put(known.values().get(code), byCode[code]);
                }
            }
            sides.put(dimensions.get(i), side);
        }
        return new Tally(total, sides);
    }
}
