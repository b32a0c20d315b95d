package org.amparo.plan.negotiation;

import java.util.Optional;

/** In which way a version is read. */
sealed interface ReadingOf {
    /** With brackets around what is still negotiated. */
    record Brackets() implements ReadingOf {}

    /** What is adopted; of a closed version what was sealed. */
    record Clean() implements ReadingOf {}

    /** As it was when the version was opened. */
    record Opened() implements ReadingOf {}

    /** With all that is still negotiated in it; of what collides, what came first. */
    record Live() implements ReadingOf {}

    /** As one State would have it. */
    record OfState(String state) implements ReadingOf {}

    /** As it stood when a session ended, with brackets. */
    record AtSession(int session) implements ReadingOf {}

    /** {@code brackets}, {@code clean}, {@code opened}, {@code live}, {@code CA}, {@code session-3}. */
    static Optional<ReadingOf> parse(String code) {
        return switch (code) {
            case "brackets" -> Optional.of(new Brackets());
            case "clean" -> Optional.of(new Clean());
            case "opened" -> Optional.of(new Opened());
            case "live" -> Optional.of(new Live());
            default ->
                code.matches("[A-Z]{2}")
                        ? Optional.of(new OfState(code))
                        : code.matches("session-\\d{1,8}")
                                ? Optional.of(new AtSession(Integer.parseInt(code.substring("session-".length()))))
                                : Optional.empty();
        };
    }

    default String code() {
        return switch (this) {
            case Brackets _ -> "brackets";
            case Clean _ -> "clean";
            case Opened _ -> "opened";
            case Live _ -> "live";
            case OfState(var state) -> state;
            case AtSession(var session) -> "session-" + session;
        };
    }
}
