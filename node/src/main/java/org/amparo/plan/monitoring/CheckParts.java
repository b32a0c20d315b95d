package org.amparo.plan.monitoring;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import org.amparo.plan.monitoring.Definition.AnswerKind;

/** Holds the parts of a figure against it. What does not agree is told and left as it is: nobody's figure is mended silently. */
final class CheckParts {
    private CheckParts() {}

    /** How parts and whole disagree. */
    enum Disagreement {
        /** Together they are more, though nobody is counted twice. */
        MORE,
        /** Together they are less: somebody is in no part. */
        LESS,
        /** One part alone is more than the whole. */
        ONE_IS_MORE,
        /** Of shares: the whole is neither among them nor between them. */
        OUTSIDE;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** @param together what the parts add up to; of shares the largest or the smallest, whichever is nearer */
    record Warning(Disagreement how, BigDecimal together) {}

    /** Empty where they agree, or where there are no parts. */
    static Optional<Warning> of(Breakdown breakdown, AnswerKind kind, BigDecimal whole, Map<String, BigDecimal> parts) {
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        return kind == AnswerKind.PERCENT ? shares(whole, parts) : counts(breakdown, whole, parts);
    }

    private static Optional<Warning> counts(Breakdown breakdown, BigDecimal whole, Map<String, BigDecimal> parts) {
        BigDecimal sum = parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        int compared = sum.compareTo(whole);
        if (compared < 0) {
            return Optional.of(new Warning(Disagreement.LESS, sum));
        }
        if (!breakdown.overlapping()) {
            return compared == 0 ? Optional.empty() : Optional.of(new Warning(Disagreement.MORE, sum));
        }
        BigDecimal largest = Collections.max(parts.values());
        return largest.compareTo(whole) > 0
                ? Optional.of(new Warning(Disagreement.ONE_IS_MORE, largest))
                : Optional.empty();
    }

    /** The share of all lies between the least and the largest share of a part. */
    private static Optional<Warning> shares(BigDecimal whole, Map<String, BigDecimal> parts) {
        BigDecimal least = Collections.min(parts.values());
        BigDecimal largest = Collections.max(parts.values());
        if (whole.compareTo(least) < 0) {
            return Optional.of(new Warning(Disagreement.OUTSIDE, least));
        }
        return whole.compareTo(largest) > 0
                ? Optional.of(new Warning(Disagreement.OUTSIDE, largest))
                : Optional.empty();
    }
}
