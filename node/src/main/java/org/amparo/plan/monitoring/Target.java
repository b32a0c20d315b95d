package org.amparo.plan.monitoring;

import java.math.BigDecimal;
import java.util.Optional;

/** What a State is to reach with an indicator. */
sealed interface Target {
    /** The answer is yes. */
    record Yes() implements Target {}

    /** More than at the first submission. */
    record Increase() implements Target {}

    /** Less than at the first submission. */
    record Decrease() implements Target {}

    record AtLeast(BigDecimal figure) implements Target {}

    record AtMost(BigDecimal figure) implements Target {}

    /** Nothing is to be reached: the indicator only tells. */
    record None() implements Target {}

    /** Reads {@code yes}, {@code increase}, {@code decrease}, {@code at-least 90}, {@code at-most 5} and {@code none}. */
    static Optional<Target> parse(String text) {
        return switch (text) {
            case "yes" -> Optional.of(new Yes());
            case "increase" -> Optional.of(new Increase());
            case "decrease" -> Optional.of(new Decrease());
            case "none" -> Optional.of(new None());
            default ->
                !text.matches("at-(least|most) \\d{1,9}(\\.\\d{1,4})?")
                        ? Optional.empty()
                        : Optional.of(
                                text.startsWith("at-least ")
                                        ? new AtLeast(new BigDecimal(text.substring(9)))
                                        : new AtMost(new BigDecimal(text.substring(8))));
        };
    }

    default String text() {
        return switch (this) {
            case Yes() -> "yes";
            case Increase() -> "increase";
            case Decrease() -> "decrease";
            case AtLeast(BigDecimal figure) -> "at-least " + figure.toPlainString();
            case AtMost(BigDecimal figure) -> "at-most " + figure.toPlainString();
            case None() -> "none";
        };
    }

    /** Whether a value reaches it; empty where that cannot be told, for want of a target or of an earlier figure. */
    default Optional<Boolean> met(Value value, Optional<BigDecimal> first) {
        return switch (this) {
            case None() -> Optional.empty();
            case Yes() -> value.choice().map(choice -> choice == Choice.YES);
            case AtLeast(BigDecimal least) -> value.figure().map(figure -> figure.compareTo(least) >= 0);
            case AtMost(BigDecimal most) -> value.figure().map(figure -> figure.compareTo(most) <= 0);
            case Increase() -> value.figure().flatMap(figure -> first.map(before -> figure.compareTo(before) > 0));
            case Decrease() -> value.figure().flatMap(figure -> first.map(before -> figure.compareTo(before) < 0));
        };
    }
}
