package org.amparo.plan.monitoring;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.amparo.access.Viewer;
import org.amparo.plan.monitoring.Approvals.Approval;
import org.amparo.plan.monitoring.web.IndicatorsView;
import org.amparo.web.Audience;
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

/** What is asked about each item of the plan, and why. */
@Controller
class IndicatorPages {
    static final String PATH = "/plan/indicators";
    private static final int LONGEST_DOCUMENT = 300;

    private final Indicators indicators;
    private final Approvals approvals;
    private final WhoActs who;
    private final SayPlan say;

    IndicatorPages(Indicators indicators, Approvals approvals, WhoActs who, SayPlan say) {
        this.indicators = indicators;
        this.approvals = approvals;
        this.who = who;
        this.say = say;
    }

    @GetMapping(PATH)
    @Route(who = Audience.PLAN, purpose = "read the indicators of the plan")
    ModelAndView first(Page page, Viewer viewer) {
        return show(HttpStatus.OK, 1, Form.empty(), page, viewer);
    }

    @GetMapping(PATH + "/part/{part}")
    @Route(who = Audience.PLAN, purpose = "read the indicators of some items of the plan")
    ModelAndView part(@PathVariable int part, Page page, Viewer viewer) {
        return show(HttpStatus.OK, part, Form.empty(), page, viewer);
    }

    @GetMapping(PATH + "/{indicator}")
    @Route(who = Audience.PLAN, purpose = "read one indicator of the plan")
    ModelAndView one(@PathVariable String indicator, Page page) {
        Indicator found = indicators.find(indicator).orElseThrow(Problem::notFound);
        return page.show("plan/indicator", shown(found, page.words()));
    }

    @PostMapping(PATH + "/approval")
    @Route(who = Audience.SECRETARIAT, purpose = "record that the States approved the indicators", audited = true)
    ModelAndView approve(Form form, Page page, Viewer viewer) {
        String edition = indicators.edition().orElseThrow(Problem::notFound);
        TypedForm typed = new TypedForm(form, page);
        Approval approval = new Approval(typed.day("approvedOn"), typed.text("document", LONGEST_DOCUMENT));
        if (typed.isGood() && approval.day().isAfter(who.today())) {
            typed.flaw("approvedOn", "monitoring.flaw.future");
        }
        if (!typed.isGood()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, 1, typed.back(), page, viewer);
        }
        return page.redirect(
                PATH,
                approvals.record(viewer, edition, approval)
                        ? Notice.success("monitoring.approval.recorded")
                        : Notice.important("monitoring.approval.before"));
    }

    private ModelAndView show(HttpStatus status, int part, Form form, Page page, Viewer viewer) {
        Words words = page.words();
        boolean approved = indicators.edition().flatMap(approvals::of).isPresent();
        List<IndicatorsView.Item> items = PlanParts.items(part).orElseThrow(Problem::notFound).stream()
                .map(item -> new IndicatorsView.Item(
                        item.id(),
                        say.item(item, words),
                        indicators.of(item).stream().map(one -> row(one, words)).toList()))
                .toList();
        return page.show(
                status,
                "plan/indicators",
                new IndicatorsView(
                        say.tabs(viewer, words),
                        PlanParts.links(PATH, words),
                        standing(words),
                        !approved,
                        items,
                        !approved
                                && indicators.edition().isPresent()
                                && who.may(viewer, Deed.KEEP_REGION, Matter.ofRegion()),
                        form));
    }

    private IndicatorsView.Row row(Indicator one, Words words) {
        var said = one.is().in(words.locale());
        return new IndicatorsView.Row(
                PATH + "/" + one.code(),
                said.language(),
                said.text().name(),
                say.kind(one.is().kind(), words),
                SayPlan.colour(one.is().kind()),
                say.answer(one.is(), words));
    }

    private String standing(Words words) {
        Optional<String> edition = indicators.edition();
        if (edition.isEmpty()) {
            return words.say("monitoring.indicators.none");
        }
        return approvals
                .of(edition.get())
                .map(approval ->
                        words.say("monitoring.approval.approved", edition.get(), approval.day(), approval.document()))
                .orElseGet(() -> words.say("monitoring.approval.proposal", edition.get()));
    }

    private IndicatorsView.Shown shown(Indicator one, Words words) {
        Definition is = one.is();
        var said = is.in(words.locale());
        var language = words.locale();
        return new IndicatorsView.Shown(
                one.code(),
                say.item(one.item(), words),
                PATH + "/part/" + PlanParts.of(one.item()) + "#" + one.item().id(),
                said.language(),
                said.text().name(),
                said.text().definition(),
                say.kind(is.kind(), words),
                say.answer(is, words),
                said.text().evidence(),
                said.text().reason(),
                say.target(is.target(), words),
                words.say("monitoring.baseline"),
                words.say("monitoring.period." + is.period()),
                say.labels(IndicatorSet.SOURCES, is.sources(), language),
                say.labels(IndicatorSet.BREAKDOWNS, is.breakdowns(), language),
                say.labels(IndicatorSet.RESPONSIBLE, is.responsible(), language),
                is.formula().orElse(""),
                is.inputs().stream()
                        .map(input -> input + ": " + said.text().inputs().getOrDefault(input, input))
                        .toList(),
                is.offer().entrySet().stream()
                        .map(offer ->
                                offer.getKey().isEmpty() ? offer.getValue() : offer.getKey() + ": " + offer.getValue())
                        .sorted()
                        .collect(Collectors.joining("; ")),
                standing(words),
                one.version());
    }
}
