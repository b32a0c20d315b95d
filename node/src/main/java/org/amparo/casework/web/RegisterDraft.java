package org.amparo.casework.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Viewer;
import org.amparo.casework.Casework;
import org.amparo.casework.Flaw;
import org.amparo.casework.NewCase;
import org.amparo.casework.NewNote;
import org.amparo.casework.RegisterOutcome;
import org.amparo.identity.Identity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a case of a draft, once: whoever sends the form again waits for the first and is led to the same case. The case
 * and the end of the draft stand or fall together.
 */
@Component
class RegisterDraft {
    private final Drafts drafts;
    private final Casework casework;
    private final Clock clock;

    RegisterDraft(Drafts drafts, Casework casework, Clock clock) {
        this.drafts = drafts;
        this.casework = casework;
        this.clock = clock;
    }

    /** What became of it. */
    sealed interface Outcome {
        record Registered(String number) implements Outcome {}

        record Flawed(List<Flaw> flaws) implements Outcome {}

        /** The draft is gone, was never the viewer's, or the viewer registers no cases. */
        record Gone() implements Outcome {}
    }

    @Transactional
    Outcome register(Viewer viewer, UUID id) {
        var draft = drafts.lock(viewer, id).filter(found -> found.kind() == Draft.Kind.CASE);
        if (draft.isEmpty()) {
            return new Outcome.Gone();
        }
        return draft.get().made().<Outcome>map(Outcome.Registered::new).orElseGet(() -> register(viewer, draft.get()));
    }

    private Outcome register(Viewer viewer, Draft draft) {
        var identity =
                drafts.identities(draft).map(persons -> persons.isEmpty() ? Identity.UNKNOWN : persons.getFirst());
        var answers = draft.answers();
        var newCase = new NewCase(
                new SectionOfSheet(answers, LocalDate.now(clock)).content(),
                identity,
                answers.text(RegisterForm.SITUATION),
                answers.all(RegisterForm.NOTE).stream()
                        .map(text -> new NewNote(text, NewNote.about(answers.code(RegisterForm.NOTE_CLASS, ""))))
                        .toList());
        return switch (casework.register(viewer, newCase, Optional.of("form:" + draft.id()))) {
            case RegisterOutcome.Registered done ->
                made(draft, done.view().number().value());
            case RegisterOutcome.AlreadyRegistered before ->
                made(draft, before.view().number().value());
            case RegisterOutcome.Flawed flawed -> new Outcome.Flawed(flawed.flaws());
            case RegisterOutcome.NotAllowed() -> new Outcome.Gone();
            case RegisterOutcome.KeyReused() -> throw new IllegalStateException("a draft registers once");
        };
    }

    private Outcome made(Draft draft, String number) {
        drafts.made(draft, number);
        return new Outcome.Registered(number);
    }
}
