package org.amparo.plan.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.amparo.plan.monitoring.RegisterFigures.Known;
import org.amparo.plan.monitoring.web.RegisterFiguresView;
import org.amparo.plan.monitoring.web.RegisterFiguresView.Counted;
import org.amparo.plan.monitoring.web.RegisterFiguresView.Row;
import org.amparo.web.Audience;
import org.amparo.web.Choice;
import org.amparo.web.Page;
import org.amparo.web.Route;
import org.amparo.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Which figures the registers of the plan have ready for indicators: of the own State, or of the region. */
@Controller
class RegisterFiguresPage {
    static final String PATH = "/plan/figures";
    private static final int YEARS = 10;

    private final RegisterFigures figures;
    private final WhoActs who;
    private final SayPlan say;

    RegisterFiguresPage(RegisterFigures figures, WhoActs who, SayPlan say) {
        this.figures = figures;
        this.who = who;
        this.say = say;
    }

    @GetMapping(PATH)
    @Route(
            who = Audience.PLAN_PARTIES,
            purpose = "see what the registers of the plan say to indicators, for the own State or the region")
    ModelAndView show(@RequestParam(defaultValue = "0") int year, Page page, Viewer viewer) {
        Words words = page.words();
        int thisYear = who.today().getYear();
        int shown = year > thisYear - YEARS && year <= thisYear ? year : thisYear;
        boolean region = viewer.has(Role.SECRETARIAT);
        String country = region ? "" : who.country(viewer);
        List<Row> rows = country.isEmpty() && !region
                ? List.of()
                : figures.of(country, shown).stream()
                        .map(one -> row(one, words))
                        .toList();
        return page.show(
                "plan/registerFigures",
                new RegisterFiguresView(
                        say.tabs(viewer, words),
                        region ? words.say("monitoring.figures.ofRegion") : say.country(country, words),
                        String.valueOf(shown),
                        IntStream.iterate(thisYear, one -> one - 1)
                                .limit(YEARS)
                                .mapToObj(one -> Choice.of(String.valueOf(one), String.valueOf(one)))
                                .toList(),
                        rows));
    }

    private Row row(Known one, Words words) {
        Definition is = one.indicator().is();
        IndicatorText text = is.in(words.locale()).text();
        List<Counted> counted = new ArrayList<>();
        is.inputs()
                .forEach(input -> counted.add(new Counted(
                        text.inputs().getOrDefault(input, input),
                        one.figures().containsKey(input)
                                ? SayPlan.figure(one.figures().get(input), words)
                                : "")));
        String result = one.result()
                .or(() -> java.util.Optional.ofNullable(one.figures().get(Definition.FIGURE)))
                .map(figure -> say.value(Value.of(figure), is, words))
                .orElse("");
        return new Row(
                one.indicator().code().toUpperCase(Locale.ROOT),
                IndicatorPages.PATH + "/" + one.indicator().code(),
                text.name(),
                counted,
                result);
    }
}
