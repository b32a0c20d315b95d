package org.amparo.statistics;

/** A figure as a viewer may see it. */
sealed interface Figure {
    /** The number itself. */
    record Exact(long value) implements Figure {}

    /** Near the number: see {@link Protection}. */
    record Rounded(long value) implements Figure {}

    /** Fewer than {@link Protection#THRESHOLD}; whether that is none, one or ten is not told. Or withheld for another's sake. */
    record Withheld() implements Figure {}

    Figure WITHHELD = new Withheld();

    /** What a bar or a share is drawn from. */
    default long value() {
        return switch (this) {
            case Exact(long value) -> value;
            case Rounded(long value) -> value;
            case Withheld() -> 0;
        };
    }
}
