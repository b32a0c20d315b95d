package org.amparo.casework.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.amparo.access.Viewer;
import org.amparo.casework.CaseNumber;
import org.amparo.casework.Casework;
import org.amparo.casework.Flaw;
import org.amparo.casework.web.CheckView.CheckedStep;
import org.amparo.web.Audience;
import org.amparo.web.DataClass;
import org.amparo.web.FieldError;
import org.amparo.web.FieldErrors;
import org.amparo.web.Notice;
import org.amparo.web.Page;
import org.amparo.web.Problem;
import org.amparo.web.Route;
import org.amparo.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The end of registering a case: all answers on one page, then the case, then what to do next. */
@Controller
class RegisterCheckPages {
    private final RegisterForm form;
    private final RegisterDraft registerDraft;
    private final Parts parts;
    private final SayAnswers say;
    private final AskWhoItIs ask;
    private final Drafts drafts;
    private final Casework casework;

    RegisterCheckPages(
            RegisterForm form,
            RegisterDraft registerDraft,
            Parts parts,
            SayAnswers say,
            AskWhoItIs ask,
            Drafts drafts,
            Casework casework) {
        this.form = form;
        this.registerDraft = registerDraft;
        this.parts = parts;
        this.say = say;
        this.ask = ask;
        this.drafts = drafts;
        this.casework = casework;
    }

    @GetMapping("/cases/new/{draft}/check")
    @Route(
            who = Audience.CASE_ROLES,
            purpose = "register a case: check the answers",
            shows = {DataClass.GENERAL, DataClass.SENSITIVE, DataClass.IDENTITY},
            audited = true)
    ModelAndView check(@PathVariable("draft") UUID id, Page page, Viewer viewer) {
        var draft = drafts.find(viewer, id).filter(begun -> begun.kind() == Draft.Kind.CASE);
        if (draft.isEmpty()) {
            return page.redirect("/queue", Notice.important("casework.draft.gone"));
        }
        if (draft.get().made().isPresent()) {
            return page.redirect("/cases/" + draft.get().made().get() + "/registered");
        }
        if (!ask.open(viewer, draft.get()).isEmpty()) {
            return page.redirect(RegisterForm.href(draft.get(), AskWhoItIs.STEP));
        }
        var view = view(viewer, draft.get(), form.flaws(draft.get().answers()), page.words());
        return page.show(
                view.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT, "casework/check", view);
    }

    @PostMapping("/cases/new/{draft}/check")
    @Route(
            who = Audience.CASE_ROLES,
            purpose = "register a case",
            shows = {DataClass.GENERAL, DataClass.SENSITIVE, DataClass.IDENTITY},
            audited = true)
    ModelAndView register(@PathVariable("draft") UUID id, Page page, Viewer viewer) {
        var unanswered =
                drafts.find(viewer, id).filter(draft -> !ask.open(viewer, draft).isEmpty());
        if (unanswered.isPresent()) {
            return page.redirect(RegisterForm.href(unanswered.get(), AskWhoItIs.STEP));
        }
        return switch (registerDraft.register(viewer, id)) {
            case RegisterDraft.Outcome.Registered made -> page.redirect("/cases/" + made.number() + "/registered");
            case RegisterDraft.Outcome.Flawed flawed -> {
                var draft = drafts.find(viewer, id).orElseThrow(Problem::notFound);
                yield page.show(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "casework/check",
                        view(viewer, draft, flawed.flaws(), page.words()));
            }
            case RegisterDraft.Outcome.Gone() -> page.redirect("/queue", Notice.important("casework.draft.gone"));
        };
    }

    @GetMapping("/cases/{number}/registered")
    @Route(
            who = Audience.CASE_ROLES,
            purpose = "the number of a case just registered",
            shows = {DataClass.GENERAL},
            audited = true)
    ModelAndView registered(@PathVariable String number, Page page, Viewer viewer) {
        var view = CaseNumber.parse(number)
                .flatMap(known -> casework.view(viewer, known))
                .orElseThrow(Problem::notFound);
        return page.show(
                "casework/registered",
                new RegisteredView(view.number().value(), view.situation().orElse("")));
    }

    private CheckView view(Viewer viewer, Draft draft, List<Flaw> flaws, Words words) {
        var steps = form.steps();
        var identity = drafts.open(viewer, draft).stream()
                .findFirst()
                .map(SheetOfIdentity::of)
                .orElse(Sheet.BLANK);
        var errors = new ArrayList<FieldError>();
        var checked = new ArrayList<CheckedStep>();
        for (var step : steps) {
            var asked = parts.of(step, viewer);
            var sheet = step == RegisterStep.IDENTITY ? identity : draft.answers();
            errors.addAll(FlawTexts.of(
                            List.of(),
                            flaws.stream()
                                    .filter(flaw -> RegisterForm.belongs(flaw, asked, sheet))
                                    .toList(),
                            asked,
                            sheet,
                            words)
                    .all()
                    .stream()
                    .map(error -> new FieldError("step-" + step.code(), error.text()))
                    .toList());
            checked.add(checked(draft, step, asked, sheet, words));
        }
        var last = steps.getLast();
        return new CheckView(
                form.bar(draft, "check", words),
                checked,
                new FieldErrors(errors),
                RegisterForm.href(draft, "check"),
                RegisterForm.href(draft, last.code()),
                RegisterForm.PATH + draft.id() + "/discard");
    }

    /** What nobody answered is named in one line, so that what somebody did stands out. */
    private CheckedStep checked(Draft draft, RegisterStep step, List<Part> asked, Sheet sheet, Words words) {
        var answers = say.answers(asked, sheet, words);
        var rows = asked.stream()
                .filter(Part::isList)
                .flatMap(part -> say.rows(part, sheet, words).stream())
                .toList();
        var unanswered = step == RegisterStep.IDENTITY
                ? List.<String>of()
                : answers.stream()
                        .filter(answer -> !answer.isAnswered())
                        .map(Answer::label)
                        .toList();
        return new CheckedStep(
                step.code(),
                words.say("casework.step." + step.code()),
                RegisterForm.href(draft, step.code()),
                answers.stream().filter(Answer::isAnswered).toList(),
                rows,
                String.join(" · ", unanswered));
    }
}
