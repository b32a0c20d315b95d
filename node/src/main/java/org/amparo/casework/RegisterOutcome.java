package org.amparo.casework;

import java.util.List;

/** What became of a registration. */
public sealed interface RegisterOutcome {
    /** Registered now. */
    record Registered(CaseView view) implements RegisterOutcome {}

    /** The same request came before: this is what it made. */
    record AlreadyRegistered(CaseView view) implements RegisterOutcome {}

    /** The idempotency key was used for another request. */
    record KeyReused() implements RegisterOutcome {}

    /** Some answers cannot be right; nothing was written. */
    record Flawed(List<Flaw> flaws) implements RegisterOutcome {}

    /** This viewer registers no cases. */
    record NotAllowed() implements RegisterOutcome {}
}
