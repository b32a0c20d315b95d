package org.amparo.plan.negotiation;

import java.util.List;
import java.util.function.Function;
import org.amparo.access.Viewer;
import org.amparo.plan.negotiation.Decide.Outcome;
import org.amparo.plan.negotiation.Status.Step;
import org.amparo.plan.negotiation.web.ProposalsView;
import org.amparo.web.Audience;
import org.amparo.web.Choice;
import org.amparo.web.Form;
import org.amparo.web.Notice;
import org.amparo.web.Page;
import org.amparo.web.Problem;
import org.amparo.web.Route;
import org.amparo.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The proposals to a part of the text, what collides, and where the Secretariat notes what was decided. */
@Controller
class DecidePages {
    private static final String PATH = VersionsPage.PATH + "/{version}";
    private static final List<Step> OFFERED = List.of(Step.HOLD, Step.AGREE, Step.ADOPT, Step.REOPEN);

    private final Versions versions;
    private final Decide decide;
    private final HeadOf head;
    private final FindVersion find;

    DecidePages(Versions versions, Decide decide, HeadOf head, FindVersion find) {
        this.versions = versions;
        this.decide = decide;
        this.head = head;
        this.find = find;
    }

    @GetMapping(PATH + "/proposals")
    @Route(who = Audience.PLAN, purpose = "see what is proposed to a version of the plan's text")
    ModelAndView proposals(
            @PathVariable int version,
            @RequestParam(defaultValue = "") String part,
            @RequestParam(defaultValue = "") String status,
            Page page,
            Viewer viewer) {
        Version found = find.version(version, viewer, Deed.READ);
        NegotiatedText text = versions.text(found);
        List<String> parts = text.proposals().stream()
                .map(one -> partOf(one, text))
                .distinct()
                .toList();
        String chosen = part.isEmpty() && !parts.isEmpty() ? parts.getFirst() : part;
        boolean known = text.paragraphs().stream().anyMatch(one -> one.part().equals(chosen));
        boolean stands = status.isEmpty() || statuses().contains(status);
        if (!stands || !known && !chosen.isEmpty()) {
            throw Problem.notFound();
        }
        Words words = page.words();
        Function<Proposal, String> base = SayText.base(text);
        List<Proposal> here = text.proposals().stream()
                .filter(one -> partOf(one, text).equals(chosen))
                .toList();
        return page.show(
                "plan/proposals",
                new ProposalsView(
                        head.of(found, viewer, words),
                        text.paragraphs().stream()
                                .map(TextParagraph::part)
                                .distinct()
                                .filter(one -> parts.contains(one) || one.equals(chosen))
                                .map(one -> Choice.of(one, HeadOf.part(one, text, words)))
                                .toList(),
                        statuses().stream()
                                .map(one -> Choice.of(one, words.say("negotiation.status." + one)))
                                .toList(),
                        here.stream()
                                .filter(one ->
                                        status.isEmpty() || one.status().code().equals(status))
                                .map(one -> new ProposalsView.Row(
                                        one.id(),
                                        SayText.states(one.states()),
                                        SayText.what(one, base.apply(one), words),
                                        SayText.status(one.status(), words),
                                        NameParagraph.of(one.change().paragraph(), text.paragraphs(), words),
                                        ParagraphPages.href(
                                                version, one.change().paragraph())))
                                .toList(),
                        Collisions.among(here).stream()
                                .map(one -> SayText.collision(one, base, words))
                                .toList(),
                        OFFERED.stream()
                                .map(one -> Choice.of(one.code(), words.say("negotiation.step." + one.code())))
                                .toList(),
                        Form.empty().with("part", chosen).with("status", status).with("step", Step.AGREE.code())));
    }

    private static List<String> statuses() {
        return List.of(Status.values()).stream().map(Status::code).toList();
    }

    private static String partOf(Proposal proposal, NegotiatedText text) {
        return text.paragraph(proposal.change().paragraph())
                .map(TextParagraph::part)
                .orElse("");
    }

    @PostMapping(PATH + "/decide")
    @Route(who = Audience.SECRETARIAT, purpose = "decide on proposals to the plan's text", audited = true)
    ModelAndView decide(@PathVariable int version, Form form, Page page, Viewer viewer) {
        Version found = find.version(version, viewer, Deed.KEEP);
        List<Long> ids = form.all("proposal").stream()
                .filter(id -> id.matches("\\d{1,15}"))
                .map(Long::valueOf)
                .toList();
        boolean offered = OFFERED.stream().anyMatch(one -> one.code().equals(form.get("step")));
        Notice notice = ids.isEmpty() || !offered
                ? Notice.important("negotiation.flaw.chosen")
                : switch (decide.take(viewer, found, ids, Step.of(form.get("step")))) {
                    case Outcome.Done done -> Notice.success("negotiation.decided", String.valueOf(done.proposals()));
                    case Outcome.NotNow _ -> Notice.important("negotiation.flaw.step");
                    case Outcome.Closed _ -> Notice.important("negotiation.flaw.closed");
                    case Outcome.Collide _ -> Notice.important("negotiation.flaw.collide");
                };
        return page.redirect(back(version, form), notice);
    }

    @PostMapping(PATH + "/undo")
    @Route(who = Audience.SECRETARIAT, purpose = "undo what was decided last on the plan's text", audited = true)
    ModelAndView undo(@PathVariable int version, Form form, Page page, Viewer viewer) {
        int undone = decide.undo(viewer, find.version(version, viewer, Deed.KEEP));
        return page.redirect(
                back(version, form),
                undone == 0
                        ? Notice.important("negotiation.flaw.undo")
                        : Notice.success("negotiation.undone", String.valueOf(undone)));
    }

    private static String back(int version, Form form) {
        String part = form.get("part");
        return TextPages.href(version) + "/proposals" + (part.matches("[a-z0-9-]{1,40}") ? "?part=" + part : "");
    }
}
