package org.amparo.casework.web;

import java.util.List;
import java.util.Optional;
import org.amparo.access.Viewer;
import org.amparo.casework.CaseNumber;
import org.amparo.casework.CaseView;
import org.amparo.casework.Casework;
import org.amparo.casework.ChangeOutcome;
import org.amparo.casework.NewNote;
import org.amparo.casework.Trafficking;
import org.amparo.web.Audience;
import org.amparo.web.DataClass;
import org.amparo.web.FieldError;
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

/** The page of a case, and the two forms on it: a note, and the codes of the crime classification. */
@Controller
class CaseFilePages {
    private final Casework casework;
    private final ShowCase show;

    CaseFilePages(Casework casework, ShowCase show) {
        this.casework = casework;
        this.show = show;
    }

    @GetMapping("/cases/{number}")
    @Route(
            who = Audience.CASE_ROLES,
            purpose = "read a case",
            shows = {DataClass.GENERAL, DataClass.SENSITIVE},
            audited = true)
    ModelAndView show(@PathVariable String number, Page page, Viewer viewer) {
        return page.show(
                "casework/case",
                show.view(find(number, viewer), NewNote.of(""), FieldErrors.none(), page.words(), viewer));
    }

    @PostMapping("/cases/{number}/notes")
    @Route(
            who = Audience.CASE_ROLES,
            purpose = "add a note to a case",
            shows = {DataClass.GENERAL, DataClass.SENSITIVE},
            audited = true)
    ModelAndView note(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String dataClass,
            Page page,
            Viewer viewer) {
        var about = NewNote.CLASSES.stream()
                .filter(one -> one.code().equals(dataClass))
                .findFirst();
        var text = note.replace("\r\n", "\n").replace("\0", "").strip();
        var flaws = casework.checkNote(text);
        if (!flaws.isEmpty()) {
            var wrong = page.say(
                    "casework.flaw." + flaws.getFirst().code(),
                    flaws.getFirst().arguments().toArray());
            var view = show.view(
                    find(number, viewer),
                    new NewNote(text, about),
                    FieldErrors.of(new FieldError("note", wrong)),
                    page.words(),
                    viewer);
            return page.show(HttpStatus.UNPROCESSABLE_CONTENT, "casework/case", view);
        }
        var known = CaseNumber.parse(number).orElseThrow(Problem::notFound);
        if (!casework.addNote(viewer, known, new NewNote(text, about))) {
            throw Problem.notFound();
        }
        return page.redirect("/cases/" + known.value() + "#notes", Notice.success("casework.note.added"));
    }

    /** Accepts codes of the classification, or takes them back. */
    @PostMapping("/cases/{number}/iccs")
    @Route(
            who = Audience.CASE_ROLES,
            purpose = "accept codes of the crime classification",
            shows = {DataClass.GENERAL},
            audited = true)
    ModelAndView iccs(
            @PathVariable String number,
            @RequestParam int version,
            @RequestParam Optional<List<String>> iccs,
            Page page,
            Viewer viewer) {
        var view = find(number, viewer);
        var changed = withCodes(view.content().trafficking(), iccs.orElse(List.of()));
        var back = "/cases/" + view.number().value() + "#iccs";
        return switch (casework.change(viewer, view.number(), version, changed)) {
            case ChangeOutcome.Changed _, ChangeOutcome.Unchanged _ ->
                page.redirect(back, Notice.success("casework.iccs.saved"));
            case ChangeOutcome.Conflict _ -> page.redirect(back, Notice.important("casework.iccs.meanwhile"));
            case ChangeOutcome.Flawed _ -> page.redirect(back, Notice.important("casework.iccs.flawed"));
            case ChangeOutcome.NotFound() -> throw Problem.notFound();
        };
    }

    private static Trafficking withCodes(Trafficking before, List<String> codes) {
        return new Trafficking(
                before.exploitation(),
                before.sexualExploitation(),
                before.industry(),
                before.meansOfControl(),
                before.recruitmentMethods(),
                before.recruitmentSite(),
                before.exploitationSite(),
                before.relationToTrafficker(),
                before.recruitmentPlatforms(),
                before.exploitationPlatforms(),
                codes);
    }

    private CaseView find(String number, Viewer viewer) {
        return CaseNumber.parse(number)
                .flatMap(known -> casework.view(viewer, known))
                .orElseThrow(Problem::notFound);
    }
}
