package org.amparo.access;

import java.time.LocalDate;
import java.util.Optional;

/** Why an institution may be on a response team. */
public sealed interface Basis {
    /** The code under which rows and messages know it. */
    default String code() {
        return switch (this) {
            case Agreed _ -> "consent";
            case ByLaw _ -> "law";
            case ByMandate _ -> "mandate";
        };
    }

    /** The person agreed. */
    record Agreed(ConsentGiven consent) implements Basis {}

    /**
     * A law says so, whether the person agrees or not.
     *
     * @param law its name and article, 5 to 300 characters
     * @param endsOn the last day, where there is one
     */
    record ByLaw(String law, Optional<LocalDate> endsOn) implements Basis {}

    /**
     * The person chose this lawyer.
     *
     * @param endsOn the last day, where there is one
     */
    record ByMandate(Optional<LocalDate> endsOn) implements Basis {}
}
