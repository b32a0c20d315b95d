package org.amparo.plan.monitoring;

import java.util.Locale;
import java.util.Optional;
import org.amparo.access.Access;
import org.amparo.access.Viewer;
import org.amparo.web.Audience;
import org.amparo.web.Form;
import org.amparo.web.Notice;
import org.amparo.web.Page;
import org.amparo.web.Problem;
import org.amparo.web.Route;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The region's report of a cycle: a draft for the States to comment, then published for everybody. */
@Controller
class ReportPages {
    private static final String PATH = "/plan/report/{cycle}";
    private static final int LONGEST = 4_000;

    private final FindCycle find;
    private final Cycles cycles;
    private final WriteReport write;
    private final ReportComments comments;
    private final PublishReport publish;
    private final Access access;
    private final WhoActs who;

    ReportPages(
            FindCycle find,
            Cycles cycles,
            WriteReport write,
            ReportComments comments,
            PublishReport publish,
            Access access,
            WhoActs who) {
        this.find = find;
        this.cycles = cycles;
        this.write = write;
        this.comments = comments;
        this.publish = publish;
        this.access = access;
        this.who = who;
    }

    static String href(Cycle cycle) {
        return "/plan/report/" + cycle.id();
    }

    static String pdf(Cycle cycle, Locale language) {
        return href(cycle) + "/" + language.getLanguage() + "/report.pdf";
    }

    @GetMapping(PATH)
    @Route(who = Audience.ANYONE, purpose = "read the region's report of a cycle, once it is published")
    ModelAndView show(@PathVariable int cycle, Page page) {
        return show(HttpStatus.OK, find.cycle(cycle), Form.empty(), page);
    }

    @GetMapping(PATH + "/{language}/report.pdf")
    @Route(who = Audience.ANYONE, purpose = "download the region's report as PDF, once it is published")
    ResponseEntity<byte[]> document(@PathVariable int cycle, @PathVariable String language, Page page) {
        Cycle found = find.cycle(cycle);
        who.require(access.currentViewer(), Deed.READ_REGION, Matter.of(found));
        Locale in = page.languages().stream()
                .filter(one -> one.getLanguage().equals(language))
                .findFirst()
                .orElseThrow(Problem::notFound);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "inline; filename=\"plan-" + found.years() + "-" + language + ".pdf\"")
                .body(publish.document(found, page.in(in)));
    }

    @PostMapping(PATH + "/comments")
    @Route(who = Audience.FOCAL_POINTS, purpose = "comment on the draft of the region's report", audited = true)
    ModelAndView comment(@PathVariable int cycle, Form form, Page page, Viewer viewer) {
        Cycle found = find.cycle(cycle);
        String country = who.country(viewer);
        who.require(viewer, Deed.COMMENT_REPORT, Matter.of(found, country));
        TypedForm typed = new TypedForm(form, page);
        String words = typed.text("comment", LONGEST);
        if (!typed.isGood()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, found, typed.back(), page);
        }
        comments.add(viewer, found, country, words);
        return page.redirect(href(found), Notice.success("monitoring.report.commented"));
    }

    @PostMapping(PATH + "/draft")
    @Route(who = Audience.SECRETARIAT, purpose = "show the States the draft of the region's report", audited = true)
    ModelAndView draft(@PathVariable int cycle, Page page, Viewer viewer) {
        Cycle found = publishable(cycle, viewer);
        return page.redirect(
                href(found),
                cycles.draft(viewer, found)
                        ? Notice.success("monitoring.report.drafted")
                        : Notice.important("monitoring.desk.gone"));
    }

    @PostMapping(PATH + "/publish")
    @Route(
            who = Audience.SECRETARIAT,
            purpose = "publish the region's report and its figures",
            audited = true,
            afresh = true)
    ModelAndView publish(@PathVariable int cycle, Page page, Viewer viewer) {
        Cycle found = publishable(cycle, viewer);
        return page.redirect(
                href(found),
                publish.publish(viewer, found, page)
                        ? Notice.success("monitoring.report.isPublished")
                        : Notice.important("monitoring.desk.gone"));
    }

    private Cycle publishable(int cycle, Viewer viewer) {
        Cycle found = find.cycle(cycle);
        who.require(viewer, Deed.PUBLISH_REPORT, Matter.of(found));
        return found;
    }

    private ModelAndView show(HttpStatus status, Cycle found, Form form, Page page) {
        Optional<Viewer> viewer = access.currentViewer();
        who.require(viewer, Deed.READ_REGION, Matter.of(found));
        Matter own = Matter.of(found, viewer.map(who::country).orElse(""));
        return page.show(
                status,
                "plan/report",
                write.of(
                        found,
                        who.may(viewer, Deed.COMMENT_REPORT, own),
                        who.may(viewer, Deed.PUBLISH_REPORT, own) ? step(found) : "",
                        form,
                        page.words()));
    }

    private static String step(Cycle cycle) {
        return switch (cycle.report()) {
            case COLLECTING -> "draft";
            case DRAFT -> "publish";
            case PUBLISHED -> "";
        };
    }
}
