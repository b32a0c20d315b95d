package org.amparo.plan.negotiation;

import java.util.List;
import java.util.Optional;
import org.amparo.access.Viewer;
import org.amparo.plan.negotiation.web.CompareView;
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

/** Two versions beside each other, each in any of its readings: opened, sealed, a State's, a session's, all that is live. */
@Controller
class ComparePages {
    private static final String CLEAN = new ReadingOf.Clean().code();

    private final Versions versions;
    private final ReadVersion read;
    private final HeadOf head;
    private final FindVersion find;

    ComparePages(Versions versions, ReadVersion read, HeadOf head, FindVersion find) {
        this.versions = versions;
        this.read = read;
        this.head = head;
        this.find = find;
    }

    @GetMapping(VersionsPage.PATH + "/{version}/compare")
    @Route(who = Audience.PLAN, purpose = "compare two versions of the plan's text")
    ModelAndView compare(
            @PathVariable int version,
            @RequestParam(defaultValue = "") String reading,
            @RequestParam(defaultValue = "0") int with,
            @RequestParam(defaultValue = "") String other,
            Page page,
            Viewer viewer) {
        Version one = find.version(version, viewer, Deed.READ);
        Words words = page.words();
        Optional<Version> second = with == 0 ? Optional.empty() : Optional.of(find.version(with, viewer, Deed.READ));
        return page.show(
                "plan/compare",
                new CompareView(
                        head.of(one, viewer, words),
                        read.choices(one, words),
                        versions.all().stream()
                                .filter(each -> find.may(viewer, Deed.READ, each))
                                .map(each -> Choice.of(String.valueOf(each.id()), name(each, words)))
                                .toList(),
                        second.map(each -> read.choices(each, words)).orElseGet(() -> read.choices(one, words)),
                        second.map(each -> words.say(
                                        "negotiation.compared",
                                        label(one, reading, !one.text().equals(each.text()), words),
                                        label(each, other, !one.text().equals(each.text()), words)))
                                .orElse(""),
                        second.map(each -> rows(paragraphs(one, reading), paragraphs(each, other), words))
                                .orElse(List.of()),
                        Form.empty()
                                .with("reading", reading.isEmpty() ? CLEAN : reading)
                                .with("with", String.valueOf(with == 0 ? version : with))
                                .with("other", other.isEmpty() ? CLEAN : other)));
    }

    private List<TextParagraph> paragraphs(Version version, String reading) {
        return ReadingOf.parse(reading.isEmpty() ? CLEAN : reading)
                .flatMap(one -> read.paragraphs(version, one))
                .orElseThrow(Problem::notFound);
    }

    /** @param alone whether it has to say of which text it is */
    private String label(Version version, String reading, boolean alone, Words words) {
        String chosen = reading.isEmpty() ? CLEAN : reading;
        return read.choices(version, words).stream()
                .filter(one -> one.value().equals(chosen))
                .map(one -> (alone ? name(version, words) : HeadOf.title(version, words)) + " (" + one.label() + ")")
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    private static String name(Version version, Words words) {
        return version.text().name() + " · " + HeadOf.title(version, words);
    }

    private static List<CompareView.Row> rows(List<TextParagraph> before, List<TextParagraph> after, Words words) {
        return CompareTexts.of(before, after).stream()
                .map(one -> new CompareView.Row(
                        NameParagraph.of(
                                one.id(),
                                after.stream().anyMatch(each -> each.id().equals(one.id())) ? after : before,
                                words),
                        one.numberBefore(),
                        one.numberAfter(),
                        SayText.compared(one.stretches())))
                .toList();
    }
}
