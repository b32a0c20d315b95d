package org.amparo.plan.negotiation;

import java.util.List;
import java.util.Optional;
import org.amparo.access.Viewer;
import org.amparo.plan.negotiation.Status.Step;
import org.amparo.plan.negotiation.web.ParagraphView;
import org.amparo.web.Audience;
import org.amparo.web.Choice;
import org.amparo.web.FieldError;
import org.amparo.web.FieldErrors;
import org.amparo.web.Form;
import org.amparo.web.Link;
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

/** One paragraph: as it stands, each proposal beside it, what is said of it, and where a State proposes. */
@Controller
class ParagraphPages {
    private static final String PATH = VersionsPage.PATH + "/{version}/paragraphs/{paragraph}";
    private static final int LONGEST = 4000;
    private static final List<String> LANGUAGES = List.of("es", "pt", "en", "fr");
    private static final List<String> KINDS = List.of("comment", "footnote", "reservation");

    private final Versions versions;
    private final Propose propose;
    private final Decide decide;
    private final FindVersion find;

    ParagraphPages(Versions versions, Propose propose, Decide decide, FindVersion find) {
        this.versions = versions;
        this.propose = propose;
        this.decide = decide;
        this.find = find;
    }

    static String href(int version, String paragraph) {
        return TextPages.href(version) + "/paragraphs/" + paragraph;
    }

    @GetMapping(PATH)
    @Route(who = Audience.PLAN, purpose = "read a paragraph of the plan's text and what is proposed to it")
    ModelAndView show(@PathVariable int version, @PathVariable String paragraph, Page page, Viewer viewer) {
        Version found = find.version(version, viewer, Deed.READ);
        return show(HttpStatus.OK, found, paragraph, Form.empty(), page, viewer);
    }

    @PostMapping(PATH + "/proposals")
    @Route(who = Audience.FOCAL_POINTS, purpose = "propose a change of the plan's text", audited = true)
    ModelAndView propose(
            @PathVariable int version, @PathVariable String paragraph, Form form, Page page, Viewer viewer) {
        Version found = find.version(version, viewer, Deed.PROPOSE);
        TextParagraph base = versions.text(found).paragraph(paragraph).orElseThrow(Problem::notFound);
        Optional<Change> change = ReadChange.of(form, base);
        String reason = form.get("reason");
        if (change.isEmpty() || reason.length() > LONGEST || !LANGUAGES.contains(form.get("language"))) {
            FieldErrors wrong = new FieldErrors(List.of(new FieldError("old", page.say("negotiation.flaw.change"))));
            return show(HttpStatus.UNPROCESSABLE_CONTENT, found, paragraph, form.with(wrong), page, viewer);
        }
        Optional<Long> id = propose.propose(
                viewer, found, change.get(), form.get("base"), find.country(viewer), reason, form.get("language"));
        return page.redirect(
                href(version, paragraph),
                id.isPresent() ? Notice.success("negotiation.proposed") : Notice.important("negotiation.flaw.changed"));
    }

    @PostMapping(PATH + "/join")
    @Route(who = Audience.FOCAL_POINTS, purpose = "join a proposal of another State", audited = true)
    ModelAndView join(@PathVariable int version, @PathVariable String paragraph, Form form, Page page, Viewer viewer) {
        Version found = find.version(version, viewer, Deed.PROPOSE);
        Proposal proposal = proposal(found, paragraph, form);
        boolean joined = propose.join(viewer, found, proposal.id(), find.country(viewer));
        return page.redirect(
                href(version, paragraph),
                joined ? Notice.success("negotiation.joined") : Notice.important("negotiation.flaw.step"));
    }

    @PostMapping(PATH + "/withdraw")
    @Route(who = Audience.FOCAL_POINTS, purpose = "withdraw a proposal of the own State", audited = true)
    ModelAndView withdraw(
            @PathVariable int version, @PathVariable String paragraph, Form form, Page page, Viewer viewer) {
        Version found = find.version(version, viewer, Deed.PROPOSE);
        Proposal proposal = proposal(found, paragraph, form);
        if (!find.may(viewer, Deed.WITHDRAW, found, first(proposal))) {
            throw Problem.notFound();
        }
        boolean done = decide.take(viewer, found, List.of(proposal.id()), Step.WITHDRAW) instanceof Decide.Outcome.Done;
        return page.redirect(
                href(version, paragraph),
                done ? Notice.success("negotiation.withdrawn") : Notice.important("negotiation.flaw.step"));
    }

    @PostMapping(PATH + "/remarks")
    @Route(who = Audience.PLAN_PARTIES, purpose = "comment, or put a footnote or a reservation", audited = true)
    ModelAndView remark(
            @PathVariable int version, @PathVariable String paragraph, Form form, Page page, Viewer viewer) {
        Version found = find.version(version, viewer, Deed.COMMENT);
        boolean speaks = find.may(viewer, Deed.PROPOSE, found);
        String said = form.get("said");
        String kind = form.get("kind");
        boolean fits = KINDS.contains(kind) && (speaks || kind.equals("comment"));
        if (said.isEmpty() || said.length() > LONGEST || !fits) {
            FieldErrors wrong = new FieldErrors(List.of(new FieldError("said", page.say("negotiation.flaw.said"))));
            return show(HttpStatus.UNPROCESSABLE_CONTENT, found, paragraph, form.with(wrong), page, viewer);
        }
        if (versions.text(found).paragraph(paragraph).isEmpty()) {
            throw Problem.notFound();
        }
        boolean noted = propose.remark(viewer, found, paragraph, kind, speaks ? find.country(viewer) : "", said);
        return page.redirect(
                href(version, paragraph),
                noted ? Notice.success("negotiation.said") : Notice.important("negotiation.flaw.closed"));
    }

    private Proposal proposal(Version version, String paragraph, Form form) {
        return versions.text(version).proposals().stream()
                .filter(one -> one.change().paragraph().equals(paragraph))
                .filter(one -> one.id() == form.number("proposal"))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    private static String first(Proposal proposal) {
        return proposal.states().isEmpty() ? "" : proposal.states().getFirst();
    }

    private ModelAndView show(HttpStatus status, Version version, String id, Form form, Page page, Viewer viewer) {
        Words words = page.words();
        NegotiatedText text = versions.text(version);
        TextParagraph base = text.paragraph(id).orElseThrow(Problem::notFound);
        List<Proposal> proposals = text.proposals().stream()
                .filter(one -> one.change().paragraph().equals(id))
                .toList();
        boolean speaks = find.may(viewer, Deed.PROPOSE, version);
        String country = find.country(viewer);
        return page.show(
                status,
                "plan/paragraph",
                new ParagraphView(
                        href(version.id(), id),
                        TextPages.href(version.id()) + "?part=" + base.part(),
                        NameParagraph.of(id, text.paragraphs(), words),
                        version.text().language(),
                        base.text(),
                        base.hash(),
                        proposals.stream()
                                .map(one -> new ParagraphView.Option(
                                        one.id(),
                                        SayText.states(one.states()),
                                        SayText.what(one, base.text(), words),
                                        SayText.status(one.status(), words),
                                        one.reason(),
                                        one.language(),
                                        SayText.bracketed(base.text(), List.of(one)),
                                        speaks
                                                && one.status().isLive()
                                                && !one.states().contains(country),
                                        one.status().isLive() && find.may(viewer, Deed.WITHDRAW, version, first(one))))
                                .toList(),
                        Collisions.among(proposals).stream()
                                .map(one -> SayText.collision(one, any -> base.text(), words))
                                .toList(),
                        versions.unsettled(version).stream()
                                .filter(one -> one.paragraph().equals(id))
                                .map(one -> new Link(one.scanned(), SettlePages.href(version.id(), one.id())))
                                .toList(),
                        versions.remarks(version, id).stream()
                                .map(one -> new ParagraphView.Said(
                                        one.country().isEmpty()
                                                ? words.say("negotiation.secretariat")
                                                : SayText.states(List.of(one.country())),
                                        words.say("negotiation.kind." + one.kind()),
                                        one.words()))
                                .toList(),
                        List.of(Operation.values()).stream()
                                .map(one -> Choice.of(one.code(), words.say("negotiation.operation." + one.code())))
                                .toList(),
                        LANGUAGES.stream()
                                .map(one -> Choice.of(one, words.say("negotiation.language." + one)))
                                .toList(),
                        KINDS.stream()
                                .filter(one -> speaks || one.equals("comment"))
                                .map(one -> Choice.of(one, words.say("negotiation.kind." + one)))
                                .toList(),
                        speaks,
                        find.may(viewer, Deed.COMMENT, version),
                        form));
    }
}
