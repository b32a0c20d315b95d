package org.amparo.plan.negotiation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.amparo.access.Viewer;
import org.amparo.plan.negotiation.ReadingOf.AtSession;
import org.amparo.plan.negotiation.ReadingOf.Brackets;
import org.amparo.plan.negotiation.web.PieceView;
import org.amparo.plan.negotiation.web.TextView;
import org.amparo.web.Audience;
import org.amparo.web.Choice;
import org.amparo.web.Form;
import org.amparo.web.Page;
import org.amparo.web.Problem;
import org.amparo.web.Route;
import org.amparo.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A version of the text, part by part: with its brackets, clean, as one State would have it, or as a session left it. */
@Controller
class TextPages {
    private static final String PATH = VersionsPage.PATH + "/{version}";
    private static final String BRACKETS = "brackets";
    private static final String TOUCHED = "touched";

    private final Versions versions;
    private final ReadVersion read;
    private final HeadOf head;
    private final FindVersion find;

    TextPages(Versions versions, ReadVersion read, HeadOf head, FindVersion find) {
        this.versions = versions;
        this.read = read;
        this.head = head;
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
            @RequestParam(defaultValue = "") String reading,
            @RequestParam(defaultValue = "") String only,
            Page page,
            Viewer viewer) {
        Version found = find.version(version, viewer, Deed.READ);
        ReadingOf chosen = ReadingOf.parse(
                        !reading.isEmpty() ? reading : found.isOpen() ? BRACKETS : new ReadingOf.Clean().code())
                .orElseThrow(Problem::notFound);
        NegotiatedText text = read.text(found, chosen).orElseThrow(Problem::notFound);
        List<TextParagraph> paragraphs = chosen instanceof Brackets || chosen instanceof AtSession
                ? text.paragraphs()
                : read.paragraphs(found, chosen).orElseThrow(Problem::notFound);
        List<String> parts =
                paragraphs.stream().map(TextParagraph::part).distinct().toList();
        String here = part.isEmpty() ? parts.getFirst() : part;
        if (!parts.contains(here)) {
            throw Problem.notFound();
        }
        Words words = page.words();
        List<TextView.Line> lines = new ArrayList<>();
        for (TextParagraph one : paragraphs) {
            boolean touched =
                    about(one.id(), text).stream().anyMatch(proposal -> proposal.status() != Status.WITHDRAWN);
            if (one.part().equals(here) && (!only.equals(TOUCHED) || touched)) {
                lines.addAll(lines(version, one, chosen, text, words));
            }
        }
        return page.show(
                "plan/text",
                new TextView(
                        head.of(found, viewer, words),
                        parts.stream()
                                .map(one -> Choice.of(one, HeadOf.part(one, text, words)))
                                .toList(),
                        read.choices(found, words),
                        List.of(
                                Choice.of("", words.say("negotiation.only.all")),
                                Choice.of(TOUCHED, words.say("negotiation.only.touched"))),
                        lines,
                        found.isOpen() ? List.of() : stillLive(version, text, words),
                        Form.empty()
                                .with("part", here)
                                .with("reading", chosen.code())
                                .with("only", only)));
    }

    private static List<Proposal> about(String paragraph, NegotiatedText text) {
        return text.proposals().stream()
                .filter(one -> one.change().paragraph().equals(paragraph))
                .toList();
    }

    /** What a closed version left open. */
    private static List<TextView.Row> stillLive(int version, NegotiatedText text, Words words) {
        Function<Proposal, String> base = SayText.base(text);
        return text.proposals().stream()
                .filter(one -> one.status().isLive())
                .map(one -> new TextView.Row(
                        NameParagraph.of(one.change().paragraph(), text.paragraphs(), words),
                        ParagraphPages.href(version, one.change().paragraph()),
                        SayText.states(one.states()),
                        SayText.what(one, base.apply(one), words),
                        SayText.status(one.status(), words)))
                .toList();
    }

    private static List<TextView.Line> lines(
            int version, TextParagraph one, ReadingOf reading, NegotiatedText text, Words words) {
        if (!(reading instanceof Brackets || reading instanceof AtSession)) {
            return List.of(line(version, one.number(), one, SayText.plain(one.text()), text));
        }
        List<TextView.Line> lines = new ArrayList<>();
        List<Proposal> about = about(one.id(), text).stream()
                .filter(proposal -> proposal.status() != Status.WITHDRAWN)
                .toList();
        boolean gone = about.stream().anyMatch(proposal -> isAdopted(proposal, Operation.DELETE_PARAGRAPH));
        boolean taken = about.stream().anyMatch(proposal -> isAdopted(proposal, Operation.ALTERNATIVE));
        if (!gone && !taken) {
            lines.add(line(version, one.number(), one, SayText.consolidated(one.text(), about), text));
        }
        about.stream()
                .filter(proposal -> !proposal.change().operation().isOfWords())
                .filter(proposal -> !isAdopted(proposal, Operation.DELETE_PARAGRAPH))
                .forEach(proposal -> {
                    boolean adopted = proposal.status() == Status.ADOPTED;
                    String said = proposal.change().words().isEmpty()
                            ? words.say("negotiation.what.delete_paragraph")
                            : proposal.change().words();
                    boolean inPlace = adopted && proposal.change().operation() == Operation.ALTERNATIVE;
                    lines.add(line(
                            version,
                            inPlace ? one.number() : proposal.change().number(),
                            one,
                            adopted
                                    ? SayText.plain(said)
                                    : List.of(new PieceView("new", said, SayText.states(proposal.states()))),
                            text));
                });
        return lines;
    }

    private static boolean isAdopted(Proposal proposal, Operation operation) {
        return proposal.status() == Status.ADOPTED && proposal.change().operation() == operation;
    }

    private static TextView.Line line(
            int version, String number, TextParagraph one, List<PieceView> pieces, NegotiatedText text) {
        return new TextView.Line(
                number,
                text.paragraph(one.id()).isPresent() ? ParagraphPages.href(version, one.id()) : "",
                one.kind().equals("heading"),
                pieces);
    }
}
