package org.amparo.plan.negotiation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.amparo.access.Viewer;
import org.amparo.plan.negotiation.Decide.Outcome;
import org.amparo.plan.negotiation.Status.Step;
import org.amparo.plan.negotiation.web.CompareView;
import org.amparo.plan.negotiation.web.PieceView;
import org.amparo.plan.negotiation.web.TextView;
import org.amparo.web.Audience;
import org.amparo.web.Choice;
import org.amparo.web.Form;
import org.amparo.web.Link;
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

/** A version of the text, part by part: with its brackets, clean, or as one State would have it. */
@Controller
class TextPages {
    private static final String PATH = VersionsPage.PATH + "/{version}";
    private static final String BRACKETS = "brackets";
    private static final String CLEAN = "clean";

    private final Versions versions;
    private final Decide decide;
    private final CloseVersion close;
    private final FindVersion find;

    TextPages(Versions versions, Decide decide, CloseVersion close, FindVersion find) {
        this.versions = versions;
        this.decide = decide;
        this.close = close;
        this.find = find;
    }

    static String href(int version) {
        return VersionsPage.PATH + "/" + version;
    }

    @GetMapping(PATH)
    @Route(who = Audience.PLAN, purpose = "read a version of the plan's text")
    ModelAndView show(
            @PathVariable int version,
            @RequestParam(defaultValue = "") String part,
            @RequestParam(defaultValue = BRACKETS) String reading,
            Page page,
            Viewer viewer) {
        Version found = find.version(version, viewer, Deed.READ);
        NegotiatedText text = versions.text(found);
        List<String> parts =
                text.paragraphs().stream().map(TextParagraph::part).distinct().toList();
        String chosen = part.isEmpty() ? parts.getFirst() : part;
        TreeSet<String> states = new TreeSet<>();
        text.proposals().forEach(one -> states.addAll(one.states()));
        boolean known = reading.equals(BRACKETS) || reading.equals(CLEAN) || states.contains(reading);
        if (!parts.contains(chosen) || !known) {
            throw Problem.notFound();
        }
        Words words = page.words();
        List<TextParagraph> here = in(chosen, text.paragraphs());
        Map<String, TextParagraph> byId = here.stream().collect(Collectors.toMap(TextParagraph::id, one -> one));
        List<Proposal> proposals = text.proposals().stream()
                .filter(one -> byId.containsKey(one.change().paragraph()))
                .toList();
        Function<Proposal, String> base = one -> text.paragraph(one.change().paragraph())
                .map(TextParagraph::text)
                .orElse("");
        List<Choice> readings = new ArrayList<>();
        readings.add(Choice.of(BRACKETS, words.say("negotiation.reading.brackets")));
        readings.add(Choice.of(CLEAN, words.say("negotiation.reading.clean")));
        states.forEach(state ->
                readings.add(Choice.of(state, words.say("negotiation.reading.state", SayText.states(List.of(state))))));
        return page.show(
                "plan/text",
                new TextView(
                        href(version),
                        words.say("negotiation.version", found.number(), found.title()),
                        found.seal()
                                .map(seal -> words.say(
                                        close.isWhole(seal) ? "negotiation.sealed" : "negotiation.broken",
                                        seal.sha256()))
                                .orElse(""),
                        found.isOpen(),
                        find.may(viewer, Deed.KEEP, found),
                        parts.stream()
                                .map(one -> Choice.of(one, name(one, text, words)))
                                .toList(),
                        readings,
                        versions.all().stream()
                                .filter(one -> one.id() != version && find.may(viewer, Deed.READ, one))
                                .map(one -> Choice.of(
                                        String.valueOf(one.id()),
                                        words.say("negotiation.version", one.number(), one.title())))
                                .toList(),
                        lines(version, chosen, reading, text, words),
                        proposals.stream()
                                .map(one -> new TextView.Row(
                                        one.id(),
                                        SayText.states(one.states()),
                                        SayText.what(one, base.apply(one), words),
                                        SayText.status(one.status(), words),
                                        NameParagraph.of(one.change().paragraph(), text.paragraphs(), words),
                                        ParagraphPages.href(
                                                version, one.change().paragraph())))
                                .toList(),
                        Collisions.among(proposals).stream()
                                .map(one -> SayText.collision(one, base, words))
                                .toList(),
                        versions.unsettled(found).stream()
                                .filter(one -> byId.containsKey(one.paragraph()))
                                .map(one -> new Link(
                                        NameParagraph.of(one.paragraph(), text.paragraphs(), words) + ": "
                                                + one.scanned(),
                                        SettlePages.href(version, one.id())))
                                .toList(),
                        List.of(Step.HOLD, Step.AGREE, Step.ADOPT, Step.REOPEN).stream()
                                .map(one -> Choice.of(one.code(), words.say("negotiation.step." + one.code())))
                                .toList(),
                        Form.empty()
                                .with("part", chosen)
                                .with("reading", reading)
                                .with("step", Step.AGREE.code())));
    }

    @PostMapping(PATH + "/decide")
    @Route(who = Audience.SECRETARIAT, purpose = "decide on proposals to the plan's text", audited = true)
    ModelAndView decide(@PathVariable int version, Form form, Page page, Viewer viewer) {
        Version found = find.version(version, viewer, Deed.KEEP);
        List<Long> ids = form.all("proposal").stream()
                .filter(id -> id.matches("\\d{1,15}"))
                .map(Long::valueOf)
                .toList();
        boolean offered = List.of("hold", "agree", "adopt", "reopen").contains(form.get("step"));
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

    @PostMapping(PATH + "/close")
    @Route(
            who = Audience.SECRETARIAT,
            purpose = "close a version of the plan's text, signed and for good",
            audited = true,
            afresh = true)
    ModelAndView close(@PathVariable int version, Form form, Page page, Viewer viewer) {
        Version found = find.version(version, viewer, Deed.KEEP);
        String title = form.get("title");
        boolean numbers = List.of("keep", "renumber").contains(form.get("numbers"));
        if (title.isEmpty() || title.length() > 200 || !numbers) {
            return page.redirect(href(version), Notice.important("negotiation.flaw.close"));
        }
        close.close(viewer, found, form.get("numbers").equals("renumber"), title);
        return page.redirect(href(version), Notice.success("negotiation.closed"));
    }

    @GetMapping(PATH + "/compare")
    @Route(who = Audience.PLAN, purpose = "compare two versions of the plan's text")
    ModelAndView compare(
            @PathVariable int version, @RequestParam(defaultValue = "0") int with, Page page, Viewer viewer) {
        Version one = find.version(version, viewer, Deed.READ);
        Version other = find.version(with, viewer, Deed.READ);
        Version earlier = one.number() < other.number() ? one : other;
        Version later = one.number() < other.number() ? other : one;
        return page.show(
                "plan/compare",
                new CompareView(
                        href(version),
                        page.say("negotiation.compared", earlier.number(), later.number()),
                        CompareTexts.of(
                                        versions.text(earlier).paragraphs(),
                                        versions.text(later).paragraphs())
                                .stream()
                                .map(difference -> new CompareView.Row(
                                        difference.numberBefore(),
                                        difference.numberAfter(),
                                        SayText.compared(difference.stretches())))
                                .toList()));
    }

    private static String back(int version, Form form) {
        String part = form.get("part");
        return href(version) + (part.matches("[a-z0-9-]{1,40}") ? "?part=" + part : "");
    }

    private static List<TextParagraph> in(String part, List<TextParagraph> paragraphs) {
        return paragraphs.stream().filter(one -> one.part().equals(part)).toList();
    }

    private static String name(String part, NegotiatedText text, Words words) {
        return text.paragraph(part).map(TextParagraph::text).orElseGet(() -> words.say("negotiation.part." + part));
    }

    private static List<TextView.Line> lines(
            int version, String part, String reading, NegotiatedText text, Words words) {
        List<TextView.Line> lines = new ArrayList<>();
        if (!reading.equals(BRACKETS)) {
            in(part, reading.equals(CLEAN) ? text.clean() : text.asWishedBy(reading))
                    .forEach(one -> lines.add(line(version, one, SayText.plain(one.text()), text)));
            return lines;
        }
        for (TextParagraph one : in(part, text.paragraphs())) {
            List<Proposal> about = text.proposals().stream()
                    .filter(proposal -> proposal.change().paragraph().equals(one.id()))
                    .filter(proposal -> proposal.status() != Status.WITHDRAWN)
                    .toList();
            lines.add(line(version, one, SayText.bracketed(one.text(), about), text));
            about.stream()
                    .filter(proposal -> !proposal.change().operation().isOfWords())
                    .forEach(proposal -> lines.add(new TextView.Line(
                            proposal.change().number(),
                            ParagraphPages.href(version, one.id()),
                            false,
                            List.of(new PieceView(
                                    "new",
                                    proposal.change().words().isEmpty()
                                            ? words.say("negotiation.what.delete_paragraph")
                                            : proposal.change().words(),
                                    SayText.states(proposal.states()))))));
        }
        return lines;
    }

    private static TextView.Line line(int version, TextParagraph one, List<PieceView> pieces, NegotiatedText text) {
        return new TextView.Line(
                one.number(),
                text.paragraph(one.id()).isPresent() ? ParagraphPages.href(version, one.id()) : "",
                one.kind().equals("heading"),
                pieces);
    }
}
