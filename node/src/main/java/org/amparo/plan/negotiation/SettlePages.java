package org.amparo.plan.negotiation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amparo.access.Viewer;
import org.amparo.plan.negotiation.Settle.Outcome;
import org.amparo.plan.negotiation.Settlement.Meaning;
import org.amparo.plan.negotiation.web.SettleView;
import org.amparo.plan.negotiation.web.UnsettledView;
import org.amparo.web.Audience;
import org.amparo.web.Choice;
import org.amparo.web.FieldError;
import org.amparo.web.FieldErrors;
import org.amparo.web.Form;
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

/** What the scan left in doubt, beside the source, its readings and their signs; and where a person settles it. */
@Controller
class SettlePages {
    private static final String PATH = VersionsPage.PATH + "/{version}/unsettled";

    private final Versions versions;
    private final Settle settle;
    private final FindVersion find;

    SettlePages(Versions versions, Settle settle, FindVersion find) {
        this.versions = versions;
        this.settle = settle;
        this.find = find;
    }

    static String href(int version) {
        return TextPages.href(version) + "/unsettled";
    }

    static String href(int version, long question) {
        return href(version) + "/" + question;
    }

    @GetMapping(PATH)
    @Route(who = Audience.PLAN, purpose = "see what the scan of the plan left in doubt")
    ModelAndView list(@PathVariable int version, Page page, Viewer viewer) {
        Version found = find.version(version, viewer, Deed.READ);
        Words words = page.words();
        List<TextParagraph> paragraphs = versions.text(found).paragraphs();
        List<Unsettled> all = versions.questions(found);
        return page.show(
                "plan/unsettled",
                new UnsettledView(
                        TextPages.href(version),
                        words.count(
                                "negotiation.left",
                                all.stream()
                                        .filter(one -> one.settled().isEmpty())
                                        .count()),
                        found.text().language(),
                        all.stream()
                                .map(one -> new UnsettledView.Row(
                                        NameParagraph.of(one.paragraph(), paragraphs, words),
                                        href(version, one.id()),
                                        one.scanned(),
                                        SayText.sentence(words.say("plantext.question." + one.kind()), words),
                                        one.settled().map(as -> said(as, words)).orElse("")))
                                .toList()));
    }

    @GetMapping(PATH + "/{question}")
    @Route(who = Audience.PLAN, purpose = "see a doubt of the scan beside its source and readings")
    ModelAndView show(@PathVariable int version, @PathVariable long question, Page page, Viewer viewer) {
        Version found = find.version(version, viewer, Deed.READ);
        return show(HttpStatus.OK, found, question(found, question), Form.empty(), page, viewer);
    }

    @PostMapping(PATH + "/{question}")
    @Route(who = Audience.SECRETARIAT, purpose = "settle a doubt of the scan", audited = true)
    ModelAndView settle(@PathVariable int version, @PathVariable long question, Form form, Page page, Viewer viewer) {
        Version found = find.version(version, viewer, Deed.SETTLE);
        Unsettled asked = question(found, question);
        List<FieldError> flaws = new ArrayList<>();
        Optional<Settlement> as = ReadSettlement.of(form, asked, key -> flaws.add(flaw(key, page)));
        if (as.isEmpty()) {
            return show(
                    HttpStatus.UNPROCESSABLE_CONTENT, found, asked, form.with(new FieldErrors(flaws)), page, viewer);
        }
        return page.redirect(
                href(version, question),
                notice(settle.settle(viewer, found, question, as.get()), "negotiation.settled"));
    }

    @PostMapping(PATH + "/{question}/undo")
    @Route(who = Audience.SECRETARIAT, purpose = "take back how a doubt of the scan was settled", audited = true)
    ModelAndView undo(@PathVariable int version, @PathVariable long question, Page page, Viewer viewer) {
        Version found = find.version(version, viewer, Deed.SETTLE);
        question(found, question);
        return page.redirect(
                href(version, question), notice(settle.undo(viewer, found, question), "negotiation.reopened"));
    }

    private static Notice notice(Outcome outcome, String done) {
        return switch (outcome) {
            case DONE -> Notice.success(done);
            case NOT_NOW -> Notice.important("negotiation.flaw.settledMeanwhile");
            case IN_THE_WAY -> Notice.important("negotiation.flaw.inTheWay");
        };
    }

    private static FieldError flaw(String field, Page page) {
        return new FieldError(field, page.say("negotiation.flaw.settle." + field));
    }

    private Unsettled question(Version version, long id) {
        return versions.questions(version).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    static String said(Settlement as, Words words) {
        return words.say("negotiation.settledAs." + as.meaning().code(), as.oldWords(), as.newWords());
    }

    private ModelAndView show(
            HttpStatus status, Version version, Unsettled asked, Form form, Page page, Viewer viewer) {
        Words words = page.words();
        NegotiatedText text = versions.text(version);
        TextParagraph base = text.paragraph(asked.paragraph()).orElseThrow(Problem::notFound);
        boolean open = asked.settled().isEmpty();
        String name = NameParagraph.of(base.id(), text.paragraphs(), words);
        List<Settlement> readings = open ? ReadSettlement.readings(asked) : List.of();
        return page.show(
                status,
                "plan/settle",
                new SettleView(
                        href(version.id(), asked.id()),
                        href(version.id()),
                        ParagraphPages.href(version.id(), base.id()),
                        open ? words.say("negotiation.inDoubt", name) : name,
                        SayText.sentence(words.say("plantext.question." + asked.kind()), words),
                        version.text().language(),
                        SayText.states(asked.countries()),
                        asked.scanned(),
                        base.text(),
                        asked.trace().lines().stream()
                                .filter(one -> !one.words().isBlank())
                                .map(one -> new SettleView.Source(one.number(), one.words(), one.cited()))
                                .toList(),
                        readings.stream()
                                .map(one -> reading(asked, one, base, words))
                                .toList(),
                        asked.trace().signs().stream()
                                .map(one -> sign(one, words))
                                .toList(),
                        choices(asked, readings, words),
                        asked.isAmendment()
                                ? Meaning.of(asked).stream()
                                        .map(one ->
                                                Choice.of(one.code(), words.say("negotiation.meaning." + one.code())))
                                        .toList()
                                : List.of(),
                        asked.settled().map(one -> said(one, words)).orElse(""),
                        asked.settled().map(Settlement::reason).orElse(""),
                        find.may(viewer, Deed.SETTLE, version),
                        form));
    }

    private static List<Choice> choices(Unsettled asked, List<Settlement> readings, Words words) {
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            choices.add(Choice.of(String.valueOf(i), said(readings.get(i), words)));
        }
        if (asked.isAmendment()) {
            choices.add(Choice.of("other", words.say("negotiation.other")).opening("other"));
        } else {
            choices.add(Choice.of("keep", words.say("negotiation.meaning.keep")));
            choices.add(Choice.of("correct", words.say("negotiation.meaning.correct"))
                    .opening("other"));
        }
        return choices;
    }

    private static SettleView.Reading reading(Unsettled asked, Settlement as, TextParagraph base, Words words) {
        MendParagraph mended = MendParagraph.of(base.text(), asked.place(), as)
                .orElseGet(() -> new MendParagraph(base.text(), 0, 0, 0));
        int from = mended.from();
        int to = from + as.oldWords().length();
        Change change = switch (as.meaning()) {
            case INSERT -> Change.insert(base.id(), from, as.newWords());
            case DELETE -> Change.delete(base.id(), from, to);
            default -> Change.replace(base.id(), from, to, as.newWords());
        };
        Proposal proposal = new Proposal(1, change, "", asked.countries(), "", "es", Status.BRACKETED);
        return new SettleView.Reading(
                said(as, words),
                mended.words(),
                WriteParagraph.text(mended.words(), List.of(proposal)),
                SayText.bracketed(mended.words(), List.of(proposal)));
    }

    private static String sign(Trace.Sign sign, Words words) {
        String seen = sign.words().isEmpty() ? "" : " (" + sign.words() + ")";
        String against = sign.speaksFor() ? "" : " " + words.say("plantext.against");
        return words.say("plantext.sign." + sign.sign()) + seen + against;
    }
}
