package org.amparo.plan.negotiation;

/**
 * What the reading of the scan left for a person to settle.
 *
 * @param place in characters of the paragraph's text
 * @param scanned as the source has it
 * @param reason why it was left, or the readings that are possible
 */
record Unsettled(
        long id,
        String paragraph,
        String kind,
        int place,
        String words,
        String states,
        String scanned,
        String reason) {}
