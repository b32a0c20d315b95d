package org.amparo.casework.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.amparo.access.Viewer;
import org.amparo.casework.PersonFinder.Match;
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

/** Asks, before a person is registered, whether it is one whom the officer's own cases know. */
@Controller
class LookalikePages {
    private static final String FIELD = "person";
    private static final String NONE = "none";

    private final RegisterForm form;
    private final AskWhoItIs ask;
    private final SayMatch say;
    private final Drafts drafts;

    LookalikePages(RegisterForm form, AskWhoItIs ask, SayMatch say, Drafts drafts) {
        this.form = form;
        this.ask = ask;
        this.say = say;
        this.drafts = drafts;
    }

    @GetMapping("/cases/new/{draft}/" + AskWhoItIs.STEP)
    @Route(
            who = Audience.CASE_ROLES,
            purpose = "register a case: persons whom it may be",
            shows = {DataClass.GENERAL, DataClass.IDENTITY},
            audited = true)
    ModelAndView question(@PathVariable("draft") UUID id, Page page, Viewer viewer) {
        var draft = drafts.find(viewer, id).filter(begun -> begun.kind() == Draft.Kind.CASE);
        if (draft.isEmpty()) {
            return page.redirect("/queue", Notice.important("casework.draft.gone"));
        }
        if (draft.get().made().isPresent()) {
            return page.redirect("/cases/" + draft.get().made().get() + "/registered");
        }
        var open = ask.open(viewer, draft.get());
        return open.isEmpty()
                ? page.redirect(form.after(draft.get(), RegisterStep.IDENTITY))
                : page.show("casework/lookalikes", view(draft.get(), open, FieldErrors.none(), page));
    }

    /** Leads to the case of that person, or on with the registration. */
    @PostMapping("/cases/new/{draft}/" + AskWhoItIs.STEP)
    @Route(
            who = Audience.CASE_ROLES,
            purpose = "register a case: say whether the person is known",
            shows = {DataClass.GENERAL, DataClass.IDENTITY},
            audited = true)
    ModelAndView answer(
            @PathVariable("draft") UUID id,
            @RequestParam(FIELD) Optional<String> person,
            @RequestParam Optional<String> go,
            Page page,
            Viewer viewer) {
        var draft = drafts.find(viewer, id)
                .filter(begun -> begun.kind() == Draft.Kind.CASE && begun.made().isEmpty())
                .orElseThrow(Problem::notFound);
        if (person.filter(NONE::equals).isPresent()) {
            var answered = draft.with(Lookalikes.of(draft).noneOfThem().in(draft.answers()));
            if (!drafts.save(viewer, answered)) {
                throw Problem.notFound();
            }
            return page.redirect(
                    go.filter("check"::equals).isPresent()
                            ? RegisterForm.href(draft, "check")
                            : form.after(draft, RegisterStep.IDENTITY));
        }
        var open = ask.open(viewer, draft);
        var chosen = open.stream()
                .map(match -> match.number().value())
                .filter(number -> person.filter(number::equals).isPresent())
                .findFirst();
        if (chosen.isPresent()) {
            return page.redirect("/cases/" + chosen.get(), Notice.important("casework.lookalikes.chosen"));
        }
        var error = FieldErrors.of(new FieldError(FIELD, page.say("casework.lookalikes.flaw")));
        return page.show(HttpStatus.UNPROCESSABLE_CONTENT, "casework/lookalikes", view(draft, open, error, page));
    }

    private LookalikesView view(Draft draft, List<Match> open, FieldErrors errors, Page page) {
        var words = page.words();
        var known = open.stream().map(match -> say.line(match, words)).toList();
        var choices = Stream.concat(
                        known.stream()
                                .map(line -> Choice.of(
                                        line.number(),
                                        page.say("casework.lookalikes.itIs", FoundLine.unbroken(line.number())))),
                        Stream.of(Choice.of(NONE, page.say("casework.lookalikes.none"))))
                .toList();
        return new LookalikesView(
                form.bar(draft, RegisterStep.IDENTITY.code(), words),
                known,
                choices,
                errors,
                RegisterForm.href(draft, AskWhoItIs.STEP),
                RegisterForm.href(draft, RegisterStep.IDENTITY.code()),
                RegisterForm.PATH + draft.id() + "/discard");
    }
}
