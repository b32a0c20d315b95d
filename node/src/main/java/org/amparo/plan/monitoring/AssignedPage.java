package org.amparo.plan.monitoring;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.access.Viewer;
import org.amparo.plan.monitoring.Assignments.Mine;
import org.amparo.plan.monitoring.web.AssignedView;
import org.amparo.web.Audience;
import org.amparo.web.Page;
import org.amparo.web.Route;
import org.amparo.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What an institution has to answer, the most urgent first. */
@Controller
class AssignedPage {
    static final String PATH = "/plan/assigned";

    private final Assignments assignments;
    private final Cycles cycles;
    private final StateCycles parts;
    private final Answers answers;
    private final Indicators indicators;
    private final WhoActs who;
    private final SayPlan say;

    AssignedPage(
            Assignments assignments,
            Cycles cycles,
            StateCycles parts,
            Answers answers,
            Indicators indicators,
            WhoActs who,
            SayPlan say) {
        this.assignments = assignments;
        this.cycles = cycles;
        this.parts = parts;
        this.answers = answers;
        this.indicators = indicators;
        this.who = who;
        this.say = say;
    }

    @GetMapping(PATH)
    @Route(who = Audience.PLAN_ANSWERS, purpose = "see what the own institution has to answer")
    ModelAndView list(Page page, Viewer viewer) {
        String country = who.country(viewer);
        Map<Integer, Cycle> open = new HashMap<>();
        Map<Integer, Map<Integer, Answer>> given = new HashMap<>();
        cycles.all().forEach(cycle -> open.put(cycle.id(), cycle));
        List<AssignedView.Row> rows = assignments.to(viewer.institution(), country).stream()
                .flatMap(mine -> Optional.ofNullable(open.get(mine.cycle())).stream()
                        .map(cycle -> row(
                                mine,
                                cycle,
                                given.computeIfAbsent(cycle.id(), id -> of(cycle, country)),
                                page.words())))
                .toList();
        int late = (int) rows.stream().filter(AssignedView.Row::late).count();
        return page.show("plan/assigned", new AssignedView(say.tabs(viewer, page.words()), late, rows));
    }

    private Map<Integer, Answer> of(Cycle cycle, String country) {
        return parts.find(cycle, country).map(answers::of).orElse(Map.of());
    }

    private AssignedView.Row row(Mine mine, Cycle cycle, Map<Integer, Answer> given, Words words) {
        Indicator one = indicators.version(mine.indicator());
        var said = one.is().in(words.locale());
        Answer answer = given.getOrDefault(mine.indicator(), Answer.NONE);
        LocalDate today = who.today();
        return new AssignedView.Row(
                AnswerPages.href(cycle, one),
                said.language(),
                said.text().name(),
                say.item(one.item(), words),
                cycle.years(),
                words.shortDate(mine.due()),
                mine.reminded().map(at -> words.shortDate(words.day(at))).orElse(""),
                answer.value().isEmpty() && today.isAfter(mine.due()),
                answer.value().isEmpty()
                        && !today.isAfter(mine.due())
                        && !today.isBefore(mine.due().minusDays(WhenToRemind.ANSWER_SOON)),
                say.answer(answer, one.is(), words));
    }
}
