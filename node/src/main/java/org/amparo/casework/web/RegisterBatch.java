package org.amparo.casework.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.amparo.access.Viewer;
import org.amparo.casework.Flaw;
import org.amparo.casework.NewCase;
import org.amparo.casework.Situations;
import org.amparo.casework.Situations.BatchOutcome;
import org.amparo.confidential.Confidential;
import org.amparo.identity.Identity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a situation and its cases of a draft, once; as {@link RegisterDraft} does for one case. */
@Component
class RegisterBatch {
    private final Drafts drafts;
    private final Situations situations;
    private final Clock clock;

    RegisterBatch(Drafts drafts, Situations situations, Clock clock) {
        this.drafts = drafts;
        this.situations = situations;
        this.clock = clock;
    }

    /** What became of it. */
    sealed interface Outcome {
        record Registered(String reference) implements Outcome {}

        record Flawed(List<Flaw> flaws) implements Outcome {}

        /** The draft is gone, was never the viewer's, or the viewer registers no cases. */
        record Gone() implements Outcome {}
    }

    @Transactional
    Outcome register(Viewer viewer, UUID id) {
        var draft = drafts.lock(viewer, id).filter(found -> found.kind() == Draft.Kind.SITUATION);
        if (draft.isEmpty()) {
            return new Outcome.Gone();
        }
        return draft.get().made().<Outcome>map(Outcome.Registered::new).orElseGet(() -> register(viewer, draft.get()));
    }

    private Outcome register(Viewer viewer, Draft draft) {
        var today = LocalDate.now(clock);
        var answers = draft.answers();
        var identities = drafts.identities(draft);
        var persons = IntStream.range(0, answers.rows(BatchParts.PERSONS))
                .mapToObj(index -> NewCase.of(BatchParts.content(answers, index, today), one(identities, index)))
                .toList();
        var situation = BatchParts.situation(answers, today);
        return switch (situations.registerTogether(viewer, situation, persons, Optional.of("form:" + draft.id()))) {
            case BatchOutcome.Registered done -> made(draft, done.reference());
            case BatchOutcome.AlreadyRegistered before -> made(draft, before.reference());
            case BatchOutcome.Flawed flawed -> new Outcome.Flawed(flawed.flaws());
            case BatchOutcome.NotAllowed() -> new Outcome.Gone();
            case BatchOutcome.KeyReused() -> throw new IllegalStateException("a draft registers once");
        };
    }

    private static Confidential<Identity> one(Confidential<List<Identity>> identities, int index) {
        return identities.map(all -> index < all.size() ? all.get(index) : Identity.UNKNOWN);
    }

    private Outcome made(Draft draft, String reference) {
        drafts.made(draft, reference);
        return new Outcome.Registered(reference);
    }
}
