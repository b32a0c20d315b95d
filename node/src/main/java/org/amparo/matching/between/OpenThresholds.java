package org.amparo.matching.between;

import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.amparo.linkage.threshold.ThresholdAnswerer;
import org.springframework.stereotype.Component;

/** What the answering side worked out to compare with, in memory, for the runs that are under way: it takes a fifth of a second. */
@Component
class OpenThresholds {
    private final Map<UUID, Open> open = new ConcurrentHashMap<>();

    private record Open(byte[] offer, ThresholdAnswerer answerer) {}

    /** @param make works it out for this offer of the other side */
    ThresholdAnswerer of(UUID run, byte[] offer, Supplier<ThresholdAnswerer> make) {
        var known = open.get(run);
        if (known != null && Arrays.equals(known.offer(), offer)) {
            return known.answerer();
        }
        var answerer = make.get();
        open.put(run, new Open(offer, answerer));
        return answerer;
    }

    void forget(UUID run) {
        open.remove(run);
    }
}
