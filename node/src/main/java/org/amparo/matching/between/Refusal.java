package org.amparo.matching.between;

import java.util.Locale;
import java.util.Optional;
import org.amparo.web.Problem;
import org.springframework.http.HttpStatus;

/** Why one side does not do what the other asks. It travels as its code, and stands with the run. */
enum Refusal {
    /** No agreement of that name is in force, or the signature is not its partner's. */
    NOT_SIGNED(HttpStatus.UNAUTHORIZED),
    /** The two sides hold different agreements. */
    AGREEMENT_DIFFERS(HttpStatus.CONFLICT),
    TOO_MANY_PERSONS(HttpStatus.FORBIDDEN),
    TOO_MANY_RUNS(HttpStatus.TOO_MANY_REQUESTS),
    /** More keys than the announced persons can have. */
    TOO_MANY_KEYS(HttpStatus.FORBIDDEN),
    /** A batch of that number was asked before with other keys. */
    BATCH_DIFFERS(HttpStatus.CONFLICT),
    /** Something is not as the protocol has it: no point of the curve, no whole number of them. */
    MALFORMED(HttpStatus.BAD_REQUEST),
    /** It was started anew and is not yet as far again: to be sent again. */
    NOT_READY(HttpStatus.SERVICE_UNAVAILABLE),
    /** There is no such run, or it has ended. */
    NO_RUN(HttpStatus.NOT_FOUND),
    /** The custodian over there stopped it. */
    STOPPED(HttpStatus.GONE),
    /** What came back was not what the other side signed. */
    ANSWER_NOT_SIGNED(HttpStatus.BAD_GATEWAY),
    /** The other side could not be reached for a day. */
    UNREACHABLE(HttpStatus.GATEWAY_TIMEOUT),
    /** This program failed. */
    FAULT(HttpStatus.INTERNAL_SERVER_ERROR);

    private final HttpStatus status;

    Refusal(HttpStatus status) {
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For a program that asks for what the agreement does not allow. */
    Problem problem() {
        return Problem.of(HttpStatus.CONFLICT, "matching.problem.not_now").with("reason", code());
    }

    static Optional<Refusal> of(String code) {
        for (var one : values()) {
            if (one.code().equals(code)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** Thrown where something is refused, and caught where it is told. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final Refusal refusal;

        Refused(Refusal refusal) {
            super(refusal.code(), null, false, false);
            this.refusal = refusal;
        }

        Refusal refusal() {
            return refusal;
        }
    }
}
