package org.amparo.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Viewer;
import org.amparo.casework.Casework;
import org.amparo.confidential.Confidential;
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

/** Registers the persons found together in one go: thirty persons are one batch, not thirty forms. */
@Controller
class BatchPages {
    private final BatchForm form;
    private final RegisterForm registerForm;
    private final RegisterBatch registerBatch;
    private final ReadAnswers readAnswers;
    private final Casework casework;
    private final Drafts drafts;
    private final Clock clock;

    BatchPages(
            BatchForm form,
            RegisterForm registerForm,
            RegisterBatch registerBatch,
            ReadAnswers readAnswers,
            Casework casework,
            Drafts drafts,
            Clock clock) {
        this.form = form;
        this.registerForm = registerForm;
        this.registerBatch = registerBatch;
        this.readAnswers = readAnswers;
        this.casework = casework;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** The first step. Nothing is kept before it is sent. */
    @GetMapping("/situations/new")
    @Route(who = Audience.CASE_ROLES, purpose = "begin to register persons found together")
    ModelAndView begin(Page page, Viewer viewer) {
        var here = registerForm.placeOf(viewer);
        var answers = new Sheet(Map.of(
                        "overview.registeredOn", List.of(today().toString()),
                        "overview.traffickingStatus", List.of("possible")))
                .with(SheetOfSection.of("overview.place.", here))
                .with(SheetOfSection.of("situation.place.", here));
        return page.show("casework/step", form.situation(fresh(UUID.randomUUID()), answers, FieldErrors.none(), page));
    }

    @GetMapping("/situations/new/{draft}/situation")
    @Route(
            who = Audience.CASE_ROLES,
            purpose = "register persons found together: the situation",
            shows = {DataClass.GENERAL},
            audited = true)
    ModelAndView situation(@PathVariable("draft") UUID id, Page page, Viewer viewer) {
        var draft = drafts.find(viewer, id).filter(BatchPages::isOpen);
        return draft.map(begun ->
                        page.show("casework/step", form.situation(begun, begun.answers(), FieldErrors.none(), page)))
                .orElseGet(() -> gone(page));
    }

    @PostMapping("/situations/new/{draft}/situation")
    @Route(
            who = Audience.CASE_ROLES,
            purpose = "register persons found together: keep the situation",
            shows = {DataClass.GENERAL},
            audited = true)
    ModelAndView keepSituation(@PathVariable("draft") UUID id, HttpServletRequest request, Page page, Viewer viewer) {
        var draft = drafts.find(viewer, id)
                .orElseGet(() -> fresh(id).with(SheetOfSection.of("overview.place.", registerForm.placeOf(viewer))));
        var read = readAnswers.read(BatchParts.SITUATION, Sheet.posted(request.getParameterMap()), page.words());
        var all = BatchForm.answered(draft, BatchForm.SITUATION, BatchParts.SITUATION, read.answers());
        var flaws = casework.check(new SectionOfSheet(all, today()).content()).stream()
                .filter(flaw -> RegisterForm.belongs(flaw, BatchParts.SITUATION, all))
                .toList();
        var errors = FlawTexts.of(read.errors(), flaws, BatchParts.SITUATION, all, page.words());
        if (!errors.isEmpty()) {
            return page.show(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "casework/step",
                    form.situation(draft, read.typed(), errors, page));
        }
        return keptThen(drafts.save(viewer, draft.with(all)), BatchForm.href(draft, BatchForm.PERSONS), page);
    }

    @GetMapping("/situations/new/{draft}/persons")
    @Route(
            who = Audience.CASE_ROLES,
            purpose = "register persons found together: the persons",
            shows = {DataClass.GENERAL, DataClass.IDENTITY},
            audited = true)
    ModelAndView persons(@PathVariable("draft") UUID id, Page page, Viewer viewer) {
        var draft = drafts.find(viewer, id).filter(BatchPages::isOpen);
        return draft.map(begun -> page.show(
                        "casework/persons",
                        form.persons(begun, BatchForm.rows(named(begun, viewer), 0), FieldErrors.none(), page)))
                .orElseGet(() -> gone(page));
    }

    @PostMapping("/situations/new/{draft}/persons")
    @Route(
            who = Audience.CASE_ROLES,
            purpose = "register persons found together: keep the persons",
            shows = {DataClass.GENERAL, DataClass.IDENTITY},
            audited = true)
    ModelAndView keepPersons(
            @PathVariable("draft") UUID id,
            @RequestParam Optional<String> add,
            HttpServletRequest request,
            Page page,
            Viewer viewer) {
        var draft = drafts.find(viewer, id).filter(BatchPages::isOpen);
        if (draft.isEmpty()) {
            return gone(page);
        }
        var posted = Sheet.posted(request.getParameterMap());
        if (add.isPresent()) {
            return page.show(
                    "casework/persons",
                    form.persons(draft.get(), BatchForm.rows(posted, rowsToAdd(add.get())), FieldErrors.none(), page));
        }
        var asked = List.of(BatchParts.ROWS);
        var read = readAnswers.read(asked, posted, page.words());
        var errors =
                read.answers().rows(BatchParts.PERSONS) == 0 && read.errors().isEmpty()
                        ? FieldErrors.of(new FieldError("persons[0].firstName", page.say("casework.batch.nobody")))
                        : new FieldErrors(read.errors());
        if (!errors.isEmpty()) {
            return page.show(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "casework/persons",
                    form.persons(draft.get(), BatchForm.rows(read.typed(), 0), errors, page));
        }
        var all = BatchForm.answered(draft.get(), BatchForm.PERSONS, asked, BatchParts.nameless(read.answers()));
        var names = Confidential.of(BatchParts.identities(read.answers()));
        return keptThen(
                drafts.save(viewer, draft.get().with(all), names), BatchForm.href(draft.get(), BatchForm.CHECK), page);
    }

    @GetMapping("/situations/new/{draft}/check")
    @Route(
            who = Audience.CASE_ROLES,
            purpose = "register persons found together: check the answers",
            shows = {DataClass.GENERAL, DataClass.IDENTITY},
            audited = true)
    ModelAndView check(@PathVariable("draft") UUID id, Page page, Viewer viewer) {
        var draft = drafts.find(viewer, id).filter(begun -> begun.kind() == Draft.Kind.SITUATION);
        if (draft.isEmpty()) {
            return gone(page);
        }
        return draft.get()
                .made()
                .map(reference -> page.redirect("/situations/" + reference))
                .orElseGet(() -> page.show(
                        "casework/check",
                        form.check(draft.get(), named(draft.get(), viewer), List.of(), page.words())));
    }

    @PostMapping("/situations/new/{draft}/check")
    @Route(
            who = Audience.CASE_ROLES,
            purpose = "register persons found together",
            shows = {DataClass.GENERAL, DataClass.IDENTITY},
            audited = true)
    ModelAndView register(@PathVariable("draft") UUID id, Page page, Viewer viewer) {
        return switch (registerBatch.register(viewer, id)) {
            case RegisterBatch.Outcome.Registered made ->
                page.redirect("/situations/" + made.reference(), Notice.success("casework.batch.done"));
            case RegisterBatch.Outcome.Flawed flawed -> {
                var draft = drafts.find(viewer, id).orElseThrow(Problem::notFound);
                yield page.show(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "casework/check",
                        form.check(draft, named(draft, viewer), flawed.flaws(), page.words()));
            }
            case RegisterBatch.Outcome.Gone() -> gone(page);
        };
    }

    @PostMapping("/situations/new/{draft}/discard")
    @Route(who = Audience.CASE_ROLES, purpose = "throw a begun registration of several persons away")
    ModelAndView discard(@PathVariable("draft") UUID id, Page page, Viewer viewer) {
        drafts.discard(viewer, id);
        return page.redirect("/queue", Notice.success("casework.draft.discarded"));
    }

    private static boolean isOpen(Draft draft) {
        return draft.kind() == Draft.Kind.SITUATION && draft.made().isEmpty();
    }

    /** A raid on a factory is not written down five rows at a time. */
    private static int rowsToAdd(String add) {
        return add.equals("many") ? 50 : 5;
    }

    private Sheet named(Draft draft, Viewer viewer) {
        return BatchParts.named(draft.answers(), drafts.open(viewer, draft));
    }

    private static ModelAndView keptThen(boolean kept, String next, Page page) {
        if (!kept) {
            throw Problem.notFound();
        }
        return page.redirect(next);
    }

    private static ModelAndView gone(Page page) {
        return page.redirect("/queue", Notice.important("casework.draft.gone"));
    }

    private Draft fresh(UUID id) {
        return Draft.fresh(id, Draft.Kind.SITUATION, clock.instant());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
