package org.amparo.plan.negotiation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the reading of the scan left for a person to settle.
 *
 * @param kind {@code amendment}, {@code word} or {@code number}
 * @param place in characters of the paragraph's text
 * @param states by code, with commas
 * @param scanned as the source has it
 * @param settled how somebody settled it
 */
record Unsettled(
        long id,
        String paragraph,
        String kind,
        int place,
        String words,
        String states,
        String scanned,
        String reason,
        Trace trace,
        Optional<Settlement> settled) {
    boolean isAmendment() {
        return kind.equals("amendment");
    }

    List<String> countries() {
        return Stream.of(states.split(",")).filter(one -> !one.isEmpty()).toList();
    }
}
