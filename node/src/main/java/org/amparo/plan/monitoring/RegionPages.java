package org.amparo.plan.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amparo.access.Access;
import org.amparo.access.Viewer;
import org.amparo.plan.monitoring.ShadowReports.ShadowReport;
import org.amparo.plan.monitoring.web.RegionView;
import org.amparo.web.Audience;
import org.amparo.web.Form;
import org.amparo.web.Link;
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

/** The region: items by States, one State, one item. From submissions only, and without any order but the alphabet. */
@Controller
class RegionPages {
    private static final String PATH = "/plan/region/{cycle}";
    private static final int LONGEST = 300;
    private static final int LONGEST_SUMMARY = 4_000;

    private final FindCycle find;
    private final DrawRegion draw;
    private final Region region;
    private final ShadowReports shadows;
    private final ContextTags context;
    private final Access access;
    private final WhoActs who;
    private final SayPlan say;
    private final SayRegion tell;

    RegionPages(
            FindCycle find,
            DrawRegion draw,
            Region region,
            ShadowReports shadows,
            ContextTags context,
            Access access,
            WhoActs who,
            SayPlan say,
            SayRegion tell) {
        this.find = find;
        this.draw = draw;
        this.region = region;
        this.shadows = shadows;
        this.context = context;
        this.access = access;
        this.who = who;
        this.say = say;
        this.tell = tell;
    }

    static String href(Cycle cycle) {
        return "/plan/region/" + cycle.id();
    }

    static String state(Cycle cycle, String country) {
        return href(cycle) + "/states/" + country;
    }

    static String item(Cycle cycle, PlanItem item) {
        return href(cycle) + "/items/" + item.id();
    }

    @GetMapping(PATH)
    @Route(who = Audience.ANYONE, purpose = "see items of the plan by States, once it is published")
    ModelAndView first(@PathVariable int cycle, Page page) {
        return matrix(HttpStatus.OK, readable(cycle), 1, Form.empty(), page);
    }

    @GetMapping(PATH + "/part/{part}")
    @Route(who = Audience.ANYONE, purpose = "see further items of the plan by States, once it is published")
    ModelAndView part(@PathVariable int cycle, @PathVariable int part, Page page) {
        return matrix(HttpStatus.OK, readable(cycle), part, Form.empty(), page);
    }

    @GetMapping(PATH + "/states/{state}")
    @Route(who = Audience.ANYONE, purpose = "see one State through the items of the plan, once it is published")
    ModelAndView ofState(@PathVariable int cycle, @PathVariable String state, Page page) {
        Cycle found = readable(cycle);
        Words words = page.words();
        RegionPicture picture = draw.of(found);
        if (!picture.states().contains(state)) {
            throw Problem.notFound();
        }
        var sent = Optional.ofNullable(picture.sent().get(state));
        return page.show(
                "plan/state",
                new RegionView.OfState(
                        say.country(state, words),
                        found.years(),
                        href(found),
                        List.of(),
                        tell.submitted(sent, words),
                        sent.map(one -> SubmissionPages.href(one.submission())).orElse(""),
                        context.all().stream()
                                .filter(tag -> tag.touches(found, state))
                                .map(tag -> tell.tag(tag, words))
                                .toList(),
                        PlanItem.asked().stream()
                                .map(item -> tell.itemRow(picture, item, state, words))
                                .toList(),
                        tell.shadows(
                                shadows.of(found).stream()
                                        .filter(report -> report.country().equals(state))
                                        .toList(),
                                words)));
    }

    @GetMapping(PATH + "/items/{item}")
    @Route(who = Audience.ANYONE, purpose = "see what States submitted to an item of the plan, once it is published")
    ModelAndView ofItem(@PathVariable int cycle, @PathVariable String item, Page page) {
        Cycle found = readable(cycle);
        PlanItem asked = PlanItem.parse(item).orElseThrow(Problem::notFound);
        Words words = page.words();
        RegionPicture picture = draw.of(found);
        return page.show(
                "plan/item",
                new RegionView.OfItem(
                        say.item(asked, words),
                        found.years(),
                        href(found) + "/part/" + PlanParts.of(asked),
                        tell.legend(words),
                        tell.tables(picture, region.figures(found, asked), region.parts(found, asked), words),
                        say.inOrder(picture.states(), words),
                        tell.practices(
                                region.practices(found).stream()
                                        .filter(practice -> isAbout(practice, asked))
                                        .toList(),
                                words),
                        tell.standings(picture, asked, words)));
    }

    private boolean isAbout(Region.Practice practice, PlanItem item) {
        return tell.item(practice).equals(item);
    }

    @PostMapping(PATH + "/shadow-reports")
    @Route(who = Audience.SECRETARIAT, purpose = "record a report of civil society", audited = true)
    ModelAndView addShadow(@PathVariable int cycle, Form form, Page page, Viewer viewer) {
        Cycle found = find.cycle(cycle);
        who.require(viewer, Deed.ASK, Matter.of(found));
        TypedForm typed = new TypedForm(form, page);
        ShadowReport report = new ShadowReport(
                typed.choice("country", draw.of(found).states()),
                typed.text("organisation", LONGEST),
                typed.text("title", LONGEST),
                typed.text("summary", LONGEST_SUMMARY),
                typed.optionalAddress("address"),
                typed.day("received"));
        if (!typed.isGood()) {
            return matrix(HttpStatus.UNPROCESSABLE_CONTENT, found, 1, typed.back(), page);
        }
        shadows.add(viewer, found, report);
        return page.redirect(href(found), Notice.success("monitoring.shadow.added"));
    }

    private Cycle readable(int id) {
        Cycle found = find.cycle(id);
        who.require(access.currentViewer(), Deed.READ_REGION, Matter.of(found));
        return found;
    }

    private ModelAndView matrix(HttpStatus status, Cycle found, int part, Form form, Page page) {
        Words words = page.words();
        List<PlanItem> items = PlanParts.items(part).orElseThrow(Problem::notFound);
        RegionPicture picture = draw.of(found);
        List<RegionView.State> states = tell.states(picture, words);
        List<Link> links = new ArrayList<>();
        links.add(new Link(words.say("monitoring.link.report"), ReportPages.href(found)));
        links.add(new Link(words.say("monitoring.open.csv"), OpenFigures.csv(found)));
        links.add(new Link(words.say("monitoring.open.sdmx"), OpenFigures.sdmx(found)));
        return page.show(
                status,
                "plan/region",
                new RegionView(
                        found.years(),
                        href(found),
                        links,
                        PlanParts.links(href(found), words),
                        states,
                        tell.legend(words),
                        items.stream()
                                .map(item -> tell.row(picture, item, states, words))
                                .toList(),
                        tell.shadows(shadows.of(found), words),
                        who.may(access.currentViewer(), Deed.ASK, Matter.of(found)),
                        say.countries(picture.states(), words),
                        form));
    }
}
