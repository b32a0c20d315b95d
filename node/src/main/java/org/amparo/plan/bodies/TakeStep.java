package org.amparo.plan.bodies;

import java.util.Optional;
import org.amparo.access.Viewer;
import org.amparo.plan.monitoring.WhoActs;
import org.springframework.stereotype.Component;

/** Takes an undertaking a step on its course, for a page and for a program alike. */
@Component
class TakeStep {
    private final Undertakings undertakings;
    private final ProofRows proofs;
    private final MayAboutBodies rights;
    private final WhoActs who;

    TakeStep(Undertakings undertakings, ProofRows proofs, MayAboutBodies rights, WhoActs who) {
        this.undertakings = undertakings;
        this.proofs = proofs;
        this.rights = rights;
        this.who = who;
    }

    /** What became of it. */
    sealed interface Outcome {
        record Taken() implements Outcome {}

        /** Somebody else took a step, or changed its words, after it was seen. */
        record Overtaken() implements Outcome {}

        /** An agreement is not kept because somebody says so. */
        record NoProof() implements Outcome {}

        record Refused(Course.Why why) implements Outcome {}
    }

    /**
     * @param seen in the version that the user saw
     * @throws org.amparo.web.Problem 404 where the user does not bring it there
     */
    Outcome take(Viewer viewer, Undertaking seen, State to, Said said) {
        rights.require(Optional.of(viewer), Deed.moving(to.mover()), seen);
        if (to == AgreementState.FULFILLED && proofs.of(seen).isEmpty()) {
            return new Outcome.NoProof();
        }
        return switch (undertakings.course(seen).move(to, said, who.today())) {
            case Course.Outcome.Taken(Course course) ->
                undertakings.move(viewer, seen, course) ? new Outcome.Taken() : new Outcome.Overtaken();
            case Course.Outcome.Refused(Course.Why why) -> new Outcome.Refused(why);
        };
    }
}
