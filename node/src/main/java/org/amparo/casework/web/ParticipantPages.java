package org.amparo.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.access.Viewer;
import org.amparo.casework.CaseNumber;
import org.amparo.casework.CaseView;
import org.amparo.casework.Casework;
import org.amparo.casework.PersonFinder.Match;
import org.amparo.casework.PersonRole;
import org.amparo.confidential.Confidential;
import org.amparo.identity.Identity;
import org.amparo.web.Audience;
import org.amparo.web.DataClass;
import org.amparo.web.FieldErrors;
import org.amparo.web.Notice;
import org.amparo.web.Page;
import org.amparo.web.Problem;
import org.amparo.web.Route;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Adds a witness, a relative or a dependant to a case; asks first whether it is one whom the officer's own cases know. */
@Controller
class ParticipantPages {
    private static final String CODE = "participant";
    private static final String ROLE = "role";

    private final Casework casework;
    private final Parts parts;
    private final FieldsOfForm fields;
    private final ReadAnswers readAnswers;
    private final AskWhoParticipantIs ask;

    ParticipantPages(
            Casework casework, Parts parts, FieldsOfForm fields, ReadAnswers readAnswers, AskWhoParticipantIs ask) {
        this.casework = casework;
        this.parts = parts;
        this.fields = fields;
        this.readAnswers = readAnswers;
        this.ask = ask;
    }

    @GetMapping("/cases/{number}/participants/new")
    @Route(
            who = Audience.CASE_ROLES,
            purpose = "add a further person to a case: the form",
            shows = {DataClass.GENERAL},
            audited = true)
    ModelAndView form(@PathVariable String number, Page page, Viewer viewer) {
        var blank = Part.extended(asked(), new Sheet(Map.of()), Optional.empty());
        return show(find(number, viewer), blank, FieldErrors.none(), page);
    }

    @PostMapping("/cases/{number}/participants/new")
    @Route(
            who = Audience.CASE_ROLES,
            purpose = "add a further person to a case",
            shows = {DataClass.GENERAL, DataClass.IDENTITY},
            audited = true)
    ModelAndView add(
            @PathVariable String number,
            @RequestParam Optional<String> add,
            @RequestParam Optional<String> remove,
            @RequestParam Optional<String> edit,
            HttpServletRequest request,
            Page page,
            Viewer viewer) {
        var view = find(number, viewer);
        var posted = Sheet.posted(request.getParameterMap());
        if (add.isPresent() || remove.isPresent()) {
            var rows = remove.map(row -> Part.without(asked(), posted, row)).orElse(posted);
            return show(view, Part.extended(asked(), rows, add), FieldErrors.none(), page);
        }
        var read = readAnswers.read(asked(), posted, page.words());
        var identity = SheetOfIdentity.identity(read.answers(), Identity.UNKNOWN);
        var errors = FlawTexts.of(read.errors(), casework.check(identity), asked(), read.answers(), page.words());
        if (edit.isPresent() || !errors.isEmpty()) {
            return show(view, Part.extended(asked(), read.typed(), Optional.empty()), errors, page);
        }
        var role = role(read.answers()).orElseThrow(Problem::notFound);
        var person = Confidential.of(identity);
        var known = ask.known(viewer, person, posted);
        if (known.isEmpty() || AskWhoParticipantIs.isNone(posted)) {
            return add(viewer, view, role, person, page);
        }
        return AskWhoParticipantIs.chosen(posted, known)
                .map(there -> page.redirect(
                        "/cases/" + there,
                        Notice.important(
                                "casework.participant.known", view.number().value())))
                .orElseGet(() -> question(view, known, posted, page));
    }

    private ModelAndView add(Viewer viewer, CaseView view, PersonRole role, Confidential<Identity> person, Page page) {
        if (!casework.addParticipant(viewer, view.number(), role, person)) {
            throw Problem.notFound();
        }
        return page.redirect("/cases/" + view.number().value(), Notice.success("casework.participant.added"));
    }

    private ModelAndView question(CaseView view, List<Match> known, Sheet posted, Page page) {
        var shown = ask.view(view.number().value(), known, posted, page.words());
        return page.show(
                shown.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
                "casework/participantKnown",
                shown);
    }

    private List<Part> asked() {
        var all = new java.util.ArrayList<Part>();
        all.add(Part.of(Group.of(Question.of(ROLE, Field.Kind.RADIOS)
                .from(Choices.PARTICIPANT_ROLE)
                .needed()
                .labelled("participantRole"))));
        all.addAll(parts.identity());
        return all;
    }

    private static Optional<PersonRole> role(Sheet answers) {
        return Arrays.stream(PersonRole.values())
                .filter(role -> role.code().equals(answers.code(ROLE, "")))
                .findFirst();
    }

    private ModelAndView show(CaseView view, Sheet shown, FieldErrors errors, Page page) {
        var number = view.number().value();
        return page.show(
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
                "casework/edit",
                new EditView(
                        number,
                        CODE,
                        "/cases/" + number + "/participants/new",
                        0,
                        fields.parts(asked(), shown, errors, page.words()),
                        errors));
    }

    private CaseView find(String number, Viewer viewer) {
        return CaseNumber.parse(number)
                .flatMap(known -> casework.view(viewer, known))
                .orElseThrow(Problem::notFound);
    }
}
