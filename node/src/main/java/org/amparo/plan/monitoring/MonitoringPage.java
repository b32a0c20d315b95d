package org.amparo.plan.monitoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.amparo.plan.monitoring.web.CyclesView;
import org.amparo.web.Audience;
import org.amparo.web.Form;
import org.amparo.web.Link;
import org.amparo.web.NavigationEntry;
import org.amparo.web.Notice;
import org.amparo.web.Page;
import org.amparo.web.Route;
import org.amparo.web.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where everybody who has part in the plan begins: the cycles, and what there is to do in each. */
@Controller
class MonitoringPage {
    static final String PATH = "/plan/monitoring";
    private static final int MOST_YEARS = 5;

    private final Cycles cycles;
    private final StateCycles parts;
    private final WhoActs who;
    private final SayPlan say;

    MonitoringPage(Cycles cycles, StateCycles parts, WhoActs who, SayPlan say) {
        this.cycles = cycles;
        this.parts = parts;
        this.who = who;
        this.say = say;
    }

    @Bean
    static NavigationEntry monitoringNavigation() {
        return NavigationEntry.forRoles(
                "monitoring.nav", PATH, 60, Set.of("focal_point", "secretariat", "observer", "respondent"));
    }

    @GetMapping(PATH)
    @Route(who = Audience.PLAN, purpose = "see the cycles of the plan's monitoring")
    ModelAndView list(Page page, Viewer viewer) {
        return show(HttpStatus.OK, Form.empty(), page, viewer);
    }

    @PostMapping(PATH)
    @Route(who = Audience.PLAN_PARTIES, purpose = "open a cycle", audited = true)
    ModelAndView open(Form form, Page page, Viewer viewer) {
        who.require(viewer, Deed.OPEN_CYCLE, Matter.ofRegion());
        TypedForm typed = new TypedForm(form, page);
        int first = typed.year("firstYear");
        int last = typed.year("lastYear");
        LocalDate due = typed.day("due");
        if (typed.isGood() && (last < first || last >= first + MOST_YEARS)) {
            typed.flaw("lastYear", "monitoring.cycle.flaw.years");
        }
        if (typed.isGood() && cycles.open(viewer, first, last, due).isEmpty()) {
            typed.flaw("firstYear", "monitoring.cycle.flaw.there");
        }
        return typed.isGood()
                ? page.redirect(PATH, Notice.success("monitoring.cycle.opened"))
                : show(HttpStatus.UNPROCESSABLE_CONTENT, typed.back(), page, viewer);
    }

    private ModelAndView show(HttpStatus status, Form form, Page page, Viewer viewer) {
        Words words = page.words();
        return page.show(
                status,
                "plan/cycles",
                new CyclesView(
                        say.tabs(viewer, words),
                        leadKey(viewer),
                        cycles.all().stream()
                                .map(cycle -> row(cycle, viewer, words))
                                .toList(),
                        who.may(viewer, Deed.OPEN_CYCLE, Matter.ofRegion()),
                        form));
    }

    private static String leadKey(Viewer viewer) {
        if (viewer.has(Role.SECRETARIAT)) {
            return "monitoring.cycles.lead.secretariat";
        }
        if (viewer.has(Role.FOCAL_POINT)) {
            return "monitoring.cycles.lead.focal_point";
        }
        return viewer.has(Role.RESPONDENT) ? "monitoring.cycles.lead.respondent" : "monitoring.cycles.lead.observer";
    }

    private CyclesView.Row row(Cycle cycle, Viewer viewer, Words words) {
        Party party = who.party(viewer);
        List<Link> links = new ArrayList<>();
        Optional<Stage> stage = Optional.empty();
        if (party.has(Role.FOCAL_POINT)) {
            stage = parts.ofMember(cycle, party).map(StateCycle::stage);
            stage.ifPresent(
                    known -> links.add(new Link(words.say("monitoring.link.desk"), StateDeskPages.href(cycle))));
        }
        if (PlanRights.may(party, Deed.READ_REGION, Matter.of(cycle))) {
            links.add(new Link(words.say("monitoring.link.region"), RegionPages.href(cycle)));
            links.add(new Link(words.say("monitoring.link.report"), ReportPages.href(cycle)));
        }
        return new CyclesView.Row(
                cycle.years(),
                words.shortDate(cycle.due()),
                cycle.isLate(who.today()),
                stage.map(known -> words.say("monitoring.stage." + known.code()))
                        .orElse(""),
                stage.map(SayPlan::colour).orElse(""),
                words.say("monitoring.report." + cycle.report().name().toLowerCase(java.util.Locale.ROOT)),
                links);
    }
}
