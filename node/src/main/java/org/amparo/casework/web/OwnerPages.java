package org.amparo.casework.web;

import java.util.List;
import java.util.Optional;
import org.amparo.access.Viewer;
import org.amparo.casework.CaseNumber;
import org.amparo.casework.CaseView;
import org.amparo.casework.Casework;
import org.amparo.casework.ChangeOutcome;
import org.amparo.casework.Flaw;
import org.amparo.web.Audience;
import org.amparo.web.Choice;
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

/** Hands a case to somebody else who works on cases at its institution. */
@Controller
class OwnerPages {
    private final Casework casework;
    private final People people;

    OwnerPages(Casework casework, People people) {
        this.casework = casework;
        this.people = people;
    }

    static boolean isAboutTheOwner(List<Flaw> flaws) {
        return flaws.stream().anyMatch(flaw -> flaw.field().equals("overview.owner"));
    }

    @GetMapping("/cases/{number}/owner")
    @Route(
            who = Audience.CASE_ROLES,
            purpose = "hand a case over: the form",
            shows = {DataClass.GENERAL},
            audited = true)
    ModelAndView form(@PathVariable String number, Page page, Viewer viewer) {
        return show(HttpStatus.OK, find(number, viewer), "", FieldErrors.none(), page, viewer);
    }

    @PostMapping("/cases/{number}/owner")
    @Route(
            who = Audience.CASE_ROLES,
            purpose = "hand a case over",
            shows = {DataClass.GENERAL},
            audited = true)
    ModelAndView handOver(
            @PathVariable String number,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String owner,
            Page page,
            Viewer viewer) {
        var view = find(number, viewer);
        if (owner.isBlank()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, view, "", wrong("nobody", page), page, viewer);
        }
        return switch (casework.handOver(viewer, view.number(), version, Optional.of(owner))) {
            case ChangeOutcome.Changed _, ChangeOutcome.Unchanged _ ->
                page.redirect(
                        "/cases/" + view.number().value(),
                        Notice.success("casework.owner.done", view.number().value(), people.owner(owner)));
            case ChangeOutcome.Conflict conflict ->
                show(HttpStatus.CONFLICT, conflict.view(), owner, wrong("meanwhile", page), page, viewer);
            case ChangeOutcome.Flawed(var flaws)
            when isAboutTheOwner(flaws) ->
                show(HttpStatus.UNPROCESSABLE_CONTENT, view, "", wrong("notPossible", page), page, viewer);
            case ChangeOutcome.Flawed _ ->
                page.redirect(
                        "/cases/" + view.number().value() + "/overview/edit", Notice.important("casework.take.flawed"));
            case ChangeOutcome.NotFound() -> throw Problem.notFound();
        };
    }

    private static FieldErrors wrong(String what, Page page) {
        return FieldErrors.of(new FieldError("owner", page.say("casework.owner." + what)));
    }

    /** Whoever may hand the case to nobody is sent back to it. */
    private ModelAndView show(
            HttpStatus status, CaseView view, String chosen, FieldErrors errors, Page page, Viewer viewer) {
        var colleagues = casework.mayBeHandedTo(viewer, view);
        if (colleagues.isEmpty()) {
            return page.redirect("/cases/" + view.number().value(), Notice.important("casework.owner.notYours"));
        }
        var choices = colleagues.stream()
                .map(colleague ->
                        Choice.of(colleague.username(), colleague.displayName() + " (" + colleague.username() + ")"))
                .toList();
        var owner = view.content().overview().owner().map(people::owner).orElse("");
        return page.show(
                status,
                "casework/owner",
                new OwnerView(view.number().value(), owner, view.versions().overview(), choices, chosen, errors));
    }

    private CaseView find(String number, Viewer viewer) {
        return CaseNumber.parse(number)
                .flatMap(known -> casework.view(viewer, known))
                .orElseThrow(Problem::notFound);
    }
}
