package org.amparo.commandline;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How a command ended: the counts of the one JSON line on standard output, in order.
 *
 * @param counts by name; names are plain letters
 * @param rejected how many rows were rejected: any at all make exit code 1
 */
public record Summary(Map<String, Long> counts, long rejected) {
    public Summary {
        counts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }

    /** An import's sum. */
    public static Summary ofImport(long imported, long updated, long unchanged, long rejected) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("read", imported + updated + unchanged + rejected);
        counts.put("imported", imported);
        counts.put("updated", updated);
        counts.put("unchanged", unchanged);
        counts.put("rejected", rejected);
        return new Summary(counts, rejected);
    }

    /** A single count. */
    public static Summary of(String name, long count) {
        return new Summary(Map.of(name, count), 0);
    }

    static Summary of(org.amparo.storage.Snapshot.Size size) {
        return of("tables", size.tables()).with("rows", size.rows()).with("bytes", size.bytes());
    }

    /** This one with a further count. */
    public Summary with(String name, long count) {
        Map<String, Long> more = new LinkedHashMap<>(counts);
        more.put(name, count);
        return new Summary(more, rejected);
    }

    String json() {
        return counts.entrySet().stream()
                .map(count -> "\"" + count.getKey() + "\":" + count.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    int exitCode() {
        return rejected > 0 ? Amparo.SOME_REJECTED : Amparo.DONE;
    }
}
