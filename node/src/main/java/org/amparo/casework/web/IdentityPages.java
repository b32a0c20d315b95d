package org.amparo.casework.web;

import java.util.List;
import java.util.Optional;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.amparo.casework.CaseNumber;
import org.amparo.casework.CaseView;
import org.amparo.casework.CasesOfPersons;
import org.amparo.casework.CasesOfPersons.Made;
import org.amparo.casework.Casework;
import org.amparo.casework.IdentityView;
import org.amparo.casework.NewNote;
import org.amparo.confidential.Purpose;
import org.amparo.forms.CodeLists;
import org.amparo.identity.PersonId;
import org.amparo.web.Audience;
import org.amparo.web.DataClass;
import org.amparo.web.FieldError;
import org.amparo.web.FieldErrors;
import org.amparo.web.Page;
import org.amparo.web.Problem;
import org.amparo.web.Route;
import org.amparo.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows who a person is, to whoever says why. Sent, so that neither an address nor a reload opens anything. */
@Controller
class IdentityPages {
    private final Casework casework;
    private final OpenIdentity openIdentity;
    private final ShowCase show;
    private final Parts parts;
    private final SayAnswers say;
    private final CodeLists lists;
    private final CasesOfPersons cases;

    IdentityPages(
            Casework casework,
            OpenIdentity openIdentity,
            ShowCase show,
            Parts parts,
            SayAnswers say,
            CodeLists lists,
            CasesOfPersons cases) {
        this.casework = casework;
        this.openIdentity = openIdentity;
        this.show = show;
        this.parts = parts;
        this.say = say;
        this.lists = lists;
        this.cases = cases;
    }

    @PostMapping("/cases/{number}/identity")
    @Route(
            who = Audience.CASE_ROLES,
            purpose = "see who a person is",
            shows = {DataClass.GENERAL, DataClass.SENSITIVE, DataClass.IDENTITY},
            audited = true)
    ModelAndView open(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "") String person,
            Page page,
            Viewer viewer) {
        var view = CaseNumber.parse(number)
                .flatMap(known -> casework.view(viewer, known))
                .orElseThrow(Problem::notFound);
        var why = ShowCase.PURPOSES.stream()
                .filter(known -> known.name().equals(purpose))
                .findFirst();
        if (why.isEmpty()) {
            var errors = FieldErrors.of(new FieldError("purpose", page.say("casework.identity.why")));
            return page.show(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "casework/case",
                    show.view(view, NewNote.of(""), errors, page.words(), viewer));
        }
        var closed = closed(view, person, viewer).orElseThrow(Problem::notFound);
        return page.show("casework/identity", opened(view, closed, why.get(), person, page.words(), viewer));
    }

    private Optional<IdentityView> closed(CaseView view, String person, Viewer viewer) {
        if (person.isEmpty()) {
            return casework.identity(viewer, view.number());
        }
        return person.matches("\\d{1,18}")
                ? casework.participant(viewer, view.number(), new PersonId(Long.parseLong(person)))
                : Optional.empty();
    }

    private OpenedView opened(
            CaseView view, IdentityView closed, Purpose purpose, String person, Words words, Viewer viewer) {
        var made = cases.made(viewer, closed.person());
        var look =
                openIdentity.look(viewer, view, closed, made.map(Made::others).orElse(List.of()), purpose);
        var sheet = SheetOfIdentity.of(look.identity());
        var asked = parts.identity();
        var who = view.participants().stream()
                .filter(participant -> participant.person().equals(closed.person()))
                .map(participant ->
                        lists.label("person_role", participant.role().code(), words.locale()))
                .findFirst()
                .orElseGet(() -> words.say("casework.identity.ofCase"));
        return new OpenedView(
                view.number().value(),
                who,
                ShowCase.purpose(purpose, words),
                say.answers(asked, sheet, words).stream()
                        .filter(answer -> !answer.texts().isEmpty())
                        .toList(),
                asked.stream()
                        .filter(Part::isList)
                        .flatMap(part -> say.rows(part, sheet, words).stream())
                        .toList(),
                person.isEmpty(),
                made.isPresent(),
                look.others(),
                made.map(Made::cases).orElse(List.of()).stream()
                        .map(CaseNumber::value)
                        .toList(),
                made.filter(one -> viewer.has(Role.SUPERVISOR) && !one.cases().isEmpty())
                        .map(one -> "/duplicates/merges/" + one.latest())
                        .orElse(""));
    }
}
