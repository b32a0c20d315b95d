package org.amparo.casework;

import java.util.List;
import java.util.Optional;
import org.amparo.access.Viewer;

/** Situations that cases share, and registering the persons found together in one go. */
public interface Situations {
    /** A situation as a viewer may see it, with those of its cases that the viewer may see. */
    record SituationView(String reference, Situation situation, List<CaseSummary> cases) {}

    /** So many persons at most come in one go. */
    int MOST_PERSONS = 500;

    /** What became of a batch. */
    sealed interface BatchOutcome {
        /** All were registered, in the order given. */
        record Registered(String reference, List<CaseNumber> cases) implements BatchOutcome {}

        /** The same request came before: this is what it made. */
        record AlreadyRegistered(String reference, List<CaseNumber> cases) implements BatchOutcome {}

        /** The idempotency key was used for another request. */
        record KeyReused() implements BatchOutcome {}

        /** Some answers cannot be right: {@code persons[3].profile.sex}. Nobody was registered. */
        record Flawed(List<Flaw> flaws) implements BatchOutcome {}

        /** This viewer registers no cases. */
        record NotAllowed() implements BatchOutcome {}
    }

    /**
     * Registers a situation and all persons found in it, in one transaction.
     *
     * @param persons 1 to 500, each with its own differences
     * @param idempotencyKey a key chosen by the client: the same key and request register the persons once
     */
    BatchOutcome registerTogether(
            Viewer viewer, Situation situation, List<NewCase> persons, Optional<String> idempotencyKey);

    /** Registers further persons of a known situation; empty when it is not there for this viewer. */
    Optional<BatchOutcome> registerMore(
            Viewer viewer, String reference, List<NewCase> persons, Optional<String> idempotencyKey);

    Optional<SituationView> view(Viewer viewer, String reference);

    /** The newest situations of the viewer's institutions. */
    List<SituationView> newest(Viewer viewer, int limit);
}
