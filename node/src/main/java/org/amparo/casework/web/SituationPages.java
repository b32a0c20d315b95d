package org.amparo.casework.web;

import java.util.List;
import java.util.Map;
import org.amparo.access.Viewer;
import org.amparo.casework.Situation;
import org.amparo.casework.Situations;
import org.amparo.forms.CodeLists;
import org.amparo.forms.PartialDate;
import org.amparo.web.Audience;
import org.amparo.web.DataClass;
import org.amparo.web.Page;
import org.amparo.web.Problem;
import org.amparo.web.Route;
import org.amparo.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Situations that several cases share. */
@Controller
class SituationPages {
    private static final int NEWEST = 50;

    private final Situations situations;
    private final SayAnswers say;
    private final CaseLines lines;
    private final CodeLists lists;

    SituationPages(Situations situations, SayAnswers say, CaseLines lines, CodeLists lists) {
        this.situations = situations;
        this.say = say;
        this.lines = lines;
        this.lists = lists;
    }

    @GetMapping("/situations")
    @Route(
            who = Audience.CASE_ROLES,
            purpose = "find situations",
            shows = {DataClass.GENERAL},
            audited = true)
    ModelAndView newest(Page page, Viewer viewer) {
        return page.show(
                "casework/situations",
                new SituationListView(situations.newest(viewer, NEWEST).stream()
                        .map(view -> line(view, page.words()))
                        .toList()));
    }

    @GetMapping("/situations/{reference}")
    @Route(
            who = Audience.CASE_ROLES,
            purpose = "read a situation and its cases",
            shows = {DataClass.GENERAL},
            audited = true)
    ModelAndView show(@PathVariable String reference, Page page, Viewer viewer) {
        var view = situations.view(viewer, reference).orElseThrow(Problem::notFound);
        return page.show(
                "casework/situation",
                new SituationView(
                        view.reference(),
                        say.answers(List.of(BatchParts.SITUATION.getFirst()), sheet(view.situation()), page.words()),
                        lines.of(view.cases(), page.words())));
    }

    private static Sheet sheet(Situation situation) {
        return new Sheet(Map.of("situation.kind", List.of(situation.kind())))
                .with(SheetOfSection.of("situation.place.", situation.place()))
                .with(
                        "situation.foundOn",
                        situation.foundOn().map(PartialDate::iso).stream().toList())
                .with(
                        "situation.coordinates",
                        situation.coordinates().map(CanonicalCoordinates::text).stream()
                                .toList())
                .with("situation.description", situation.description().stream().toList());
    }

    private SituationListView.SituationLine line(Situations.SituationView view, Words words) {
        var place = view.situation().place();
        return new SituationListView.SituationLine(
                view.reference(),
                lists.label("situation_kind", view.situation().kind(), words.locale()),
                place.municipality()
                        .or(() -> place.subdivision().map(code -> lists.label("subdivision", code, words.locale())))
                        .orElse(""),
                view.situation()
                        .foundOn()
                        .map(date -> words.partialDate(date.iso()))
                        .orElse(""));
    }
}
