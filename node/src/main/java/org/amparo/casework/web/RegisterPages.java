package org.amparo.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Viewer;
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

/** Registers a case in short steps. Each step is kept on the server when it is sent. */
@Controller
class RegisterPages {
    private final RegisterForm form;
    private final Parts parts;
    private final ReadAnswers readAnswers;
    private final AskWhoItIs ask;
    private final Drafts drafts;
    private final Clock clock;

    RegisterPages(RegisterForm form, Parts parts, ReadAnswers readAnswers, AskWhoItIs ask, Drafts drafts, Clock clock) {
        this.form = form;
        this.parts = parts;
        this.readAnswers = readAnswers;
        this.ask = ask;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** The first step. Nothing is kept before it is sent, and nothing shown but the situation it may belong to. */
    @GetMapping("/cases/new")
    @Route(
            who = Audience.CASE_ROLES,
            purpose = "begin to register a case",
            shows = {DataClass.GENERAL},
            audited = true)
    ModelAndView begin(@RequestParam Optional<String> situation, Page page, Viewer viewer) {
        var draft = Draft.fresh(UUID.randomUUID(), Draft.Kind.CASE, clock.instant())
                .with(form.beginning(viewer, situation));
        return show(
                draft, RegisterStep.CIRCUMSTANCES, draft.answers(), FieldErrors.none(), HttpStatus.OK, page, viewer);
    }

    @GetMapping("/cases/new/{draft}/{step}")
    @Route(
            who = Audience.CASE_ROLES,
            purpose = "register a case: one step",
            shows = {DataClass.GENERAL, DataClass.SENSITIVE, DataClass.IDENTITY},
            audited = true)
    ModelAndView step(@PathVariable("draft") UUID id, @PathVariable("step") String code, Page page, Viewer viewer) {
        var step = RegisterStep.of(code).orElseThrow(Problem::notFound);
        var draft = drafts.find(viewer, id).filter(begun -> begun.kind() == Draft.Kind.CASE);
        if (draft.isEmpty()) {
            return page.redirect("/queue", Notice.important("casework.draft.gone"));
        }
        if (draft.get().made().isPresent()) {
            return page.redirect("/cases/" + draft.get().made().get() + "/registered");
        }
        var answers = step == RegisterStep.IDENTITY
                ? identity(viewer, draft.get())
                : draft.get().answers();
        return show(
                draft.get(),
                step,
                Part.extended(parts.of(step, viewer), answers, Optional.empty()),
                FieldErrors.none(),
                HttpStatus.OK,
                page,
                viewer);
    }

    /** Keeps a step and goes on: to the next one, or straight to the check where somebody has no time now. */
    @PostMapping("/cases/new/{draft}/{step}")
    @Route(
            who = Audience.CASE_ROLES,
            purpose = "register a case: keep one step",
            shows = {DataClass.GENERAL, DataClass.SENSITIVE, DataClass.IDENTITY},
            audited = true)
    ModelAndView keep(
            @PathVariable("draft") UUID id,
            @PathVariable("step") String code,
            @RequestParam Optional<String> add,
            @RequestParam Optional<String> remove,
            @RequestParam Optional<String> go,
            @RequestParam Optional<String> situation,
            HttpServletRequest request,
            Page page,
            Viewer viewer) {
        var step = RegisterStep.of(code).orElseThrow(Problem::notFound);
        var draft = drafts.find(viewer, id)
                .orElseGet(() -> Draft.fresh(id, Draft.Kind.CASE, clock.instant())
                        .with(situation
                                .map(reference -> Sheet.BLANK.with(RegisterForm.SITUATION, reference))
                                .orElse(Sheet.BLANK)));
        if (draft.made().isPresent()) {
            return page.redirect("/cases/" + draft.made().get() + "/registered");
        }
        var posted = Sheet.posted(request.getParameterMap());
        if (add.isPresent() || remove.isPresent()) {
            var rows = remove.map(row -> Part.without(parts.of(step, viewer), posted, row))
                    .orElse(posted);
            return show(
                    draft,
                    step,
                    Part.extended(parts.of(step, viewer), rows, add),
                    FieldErrors.none(),
                    HttpStatus.OK,
                    page,
                    viewer);
        }
        var read = readAnswers.read(parts.of(step, viewer), posted, page.words());
        var all = form.answered(draft, step, read.answers(), viewer);
        var errors = form.errors(step, read, all, page.words(), viewer);
        if (!errors.isEmpty()) {
            var typed = Part.extended(parts.of(step, viewer), read.typed(), Optional.empty());
            return show(draft, step, typed, errors, HttpStatus.UNPROCESSABLE_CONTENT, page, viewer);
        }
        return step == RegisterStep.IDENTITY
                ? keepIdentity(viewer, draft, all, SheetOfIdentity.identity(read.answers(), Identity.UNKNOWN), go, page)
                : kept(drafts.save(viewer, draft.with(all)), draft, step, go, page);
    }

    @PostMapping("/cases/new/{draft}/discard")
    @Route(who = Audience.CASE_ROLES, purpose = "throw a begun registration away")
    ModelAndView discard(@PathVariable("draft") UUID id, Page page, Viewer viewer) {
        drafts.discard(viewer, id);
        return page.redirect("/queue", Notice.success("casework.draft.discarded"));
    }

    /** Who the person is goes into the vault; whom it may be is asked next. */
    private ModelAndView keepIdentity(
            Viewer viewer, Draft draft, Sheet all, Identity identity, Optional<String> go, Page page) {
        var asking = draft.with(ask.search(viewer, draft, all, identity));
        var kept = drafts.save(viewer, asking, Confidential.of(List.of(identity)));
        return kept && !Lookalikes.of(asking).open().isEmpty()
                ? page.redirect(RegisterForm.href(draft, AskWhoItIs.STEP))
                : kept(kept, draft, RegisterStep.IDENTITY, go, page);
    }

    private ModelAndView kept(boolean kept, Draft draft, RegisterStep step, Optional<String> go, Page page) {
        if (!kept) {
            throw Problem.notFound();
        }
        return page.redirect(
                go.filter("check"::equals).isPresent() ? RegisterForm.href(draft, "check") : form.after(draft, step));
    }

    private Sheet identity(Viewer viewer, Draft draft) {
        return drafts.open(viewer, draft).stream()
                .findFirst()
                .map(SheetOfIdentity::of)
                .orElse(Sheet.BLANK);
    }

    private ModelAndView show(
            Draft draft,
            RegisterStep step,
            Sheet shown,
            FieldErrors errors,
            HttpStatus status,
            Page page,
            Viewer viewer) {
        return page.show(status, "casework/step", form.view(draft, step, shown, errors, page, viewer));
    }
}
