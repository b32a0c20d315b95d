package org.amparo.plan.monitoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.amparo.access.Viewer;
import org.amparo.plan.monitoring.ContextTags.Tag;
import org.amparo.plan.monitoring.Region.Figure;
import org.amparo.plan.monitoring.web.ContextView;
import org.amparo.web.Audience;
import org.amparo.web.Choice;
import org.amparo.web.Form;
import org.amparo.web.Notice;
import org.amparo.web.Page;
import org.amparo.web.Problem;
import org.amparo.web.Route;
import org.amparo.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where the Secretariat notes what happened beside the plan, and sees any indicator before and while it did. */
@Controller
class ContextPage {
    static final String PATH = "/plan/context";
    private static final int LONGEST = 200;
    private static final List<String> KINDS = List.of("pandemic", "disaster", "armed_conflict", "large_event");

    private final ContextTags tags;
    private final Cycles cycles;
    private final Region region;
    private final Indicators indicators;
    private final MemberStates members;
    private final WhoActs who;
    private final SayPlan say;
    private final SayRegion tell;

    ContextPage(
            ContextTags tags,
            Cycles cycles,
            Region region,
            Indicators indicators,
            MemberStates members,
            WhoActs who,
            SayPlan say,
            SayRegion tell) {
        this.tags = tags;
        this.cycles = cycles;
        this.region = region;
        this.indicators = indicators;
        this.members = members;
        this.who = who;
        this.say = say;
        this.tell = tell;
    }

    @GetMapping(PATH)
    @Route(who = Audience.SECRETARIAT, purpose = "see what happened beside the plan, and its impact")
    ModelAndView list(
            @RequestParam(defaultValue = "") String tag,
            @RequestParam(defaultValue = "") String indicator,
            Page page,
            Viewer viewer) {
        return show(HttpStatus.OK, tag, indicator, Form.empty(), page, viewer);
    }

    @PostMapping(PATH)
    @Route(who = Audience.SECRETARIAT, purpose = "note what happened beside the plan", audited = true)
    ModelAndView add(Form form, Page page, Viewer viewer) {
        TypedForm typed = new TypedForm(form, page);
        Tag tag = new Tag(
                0,
                typed.choice("kind", KINDS),
                typed.text("title", LONGEST),
                form.get("country").isEmpty()
                        ? Optional.empty()
                        : Optional.of(typed.choice("country", members.on(who.today()))),
                typed.day("first"),
                typed.optionalDay("last"));
        if (typed.isGood()
                && tag.last().filter(last -> last.isBefore(tag.first())).isPresent()) {
            typed.flaw("last", "monitoring.context.flaw.order");
        }
        if (!typed.isGood()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, "", "", typed.back(), page, viewer);
        }
        tags.add(viewer, tag);
        return page.redirect(PATH, Notice.success("monitoring.context.added"));
    }

    private ModelAndView show(HttpStatus status, String tag, String code, Form form, Page page, Viewer viewer) {
        Words words = page.words();
        List<Tag> all = tags.all();
        Optional<Tag> chosen =
                all.stream().filter(one -> String.valueOf(one.id()).equals(tag)).findFirst();
        Optional<Indicator> about = code.isEmpty() ? Optional.empty() : indicators.find(code);
        if (!tag.isEmpty() && chosen.isEmpty() || !code.isEmpty() && about.isEmpty()) {
            throw Problem.notFound();
        }
        List<Cycle> oldestFirst = cycles.all().reversed();
        return page.show(
                status,
                "plan/context",
                new ContextView(
                        say.tabs(viewer, words),
                        all.stream()
                                .map(one -> new ContextView.Row(tell.tag(one, words)))
                                .toList(),
                        KINDS.stream()
                                .map(kind -> Choice.of(kind, words.say("monitoring.context." + kind)))
                                .toList(),
                        say.countries(members.on(who.today()), words),
                        indicators.inForce().stream()
                                .map(one -> Choice.of(
                                        one.code(),
                                        one.code() + " · "
                                                + one.is()
                                                        .in(words.locale())
                                                        .text()
                                                        .name()))
                                .toList(),
                        all.stream()
                                .map(one -> Choice.of(String.valueOf(one.id()), tell.tag(one, words)))
                                .toList(),
                        chosen.flatMap(one -> about.map(indicator -> tell.tag(one, words) + " — "
                                        + indicator
                                                .is()
                                                .in(words.locale())
                                                .text()
                                                .name()))
                                .orElse(""),
                        chosen.flatMap(one -> about.map(indicator -> impact(one, indicator, oldestFirst, words)))
                                .orElse(List.of()),
                        oldestFirst.stream().map(Cycle::years).toList(),
                        form.with("tag", tag).with("indicator", code)));
    }

    /** One State a row, one cycle a column; those that the event touched are marked. */
    private List<ContextView.Impact> impact(Tag tag, Indicator indicator, List<Cycle> oldestFirst, Words words) {
        Map<Integer, Map<String, Figure>> byCycle = new HashMap<>();
        TreeSet<String> states = new TreeSet<>();
        for (Cycle cycle : oldestFirst) {
            Map<String, Figure> values = new HashMap<>();
            region.figures(cycle, indicator.item()).stream()
                    .filter(figure ->
                            indicators.version(figure.indicator()).code().equals(indicator.code()))
                    .forEach(figure -> values.put(figure.country(), figure));
            byCycle.put(cycle.id(), values);
            states.addAll(values.keySet());
        }
        List<ContextView.Impact> rows = new ArrayList<>();
        for (String state : say.inOrder(List.copyOf(states), words)) {
            rows.add(new ContextView.Impact(
                    say.country(state, words),
                    oldestFirst.stream()
                            .map(cycle -> cell(
                                    Optional.ofNullable(byCycle.getOrDefault(cycle.id(), Map.of())
                                            .get(state)),
                                    cycle,
                                    tag.touches(cycle, state),
                                    words))
                            .toList()));
        }
        return rows;
    }

    private ContextView.Cell cell(Optional<Figure> figure, Cycle cycle, boolean touched, Words words) {
        return new ContextView.Cell(
                cycle.years(),
                figure.map(one -> say.value(
                                one.value(), indicators.version(one.indicator()).is(), words))
                        .orElse(""),
                figure.map(one -> SubmissionPages.href(one.submission()) + "#"
                                + indicators.version(one.indicator()).code())
                        .orElse(""),
                touched);
    }
}
