package org.amparo.plan.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.amparo.plan.monitoring.Matter.ReportStage;
import org.amparo.plan.monitoring.web.ReportView;
import org.amparo.web.Bar;
import org.amparo.web.Form;
import org.amparo.web.Link;
import org.amparo.web.Page;
import org.amparo.web.Words;
import org.springframework.stereotype.Component;

/** Writes the region's report of a cycle, from submissions alone, in the language of the page. */
@Component
class WriteReport {
    private final DrawRegion draw;
    private final Region region;
    private final Submissions submissions;
    private final ReportComments comments;
    private final ShadowReports shadows;
    private final ContextTags context;
    private final Indicators indicators;
    private final SayPlan say;
    private final SayRegion tell;

    WriteReport(
            DrawRegion draw,
            Region region,
            Submissions submissions,
            ReportComments comments,
            ShadowReports shadows,
            ContextTags context,
            Indicators indicators,
            SayPlan say,
            SayRegion tell) {
        this.draw = draw;
        this.region = region;
        this.submissions = submissions;
        this.comments = comments;
        this.shadows = shadows;
        this.context = context;
        this.indicators = indicators;
        this.say = say;
        this.tell = tell;
    }

    ReportView of(Cycle cycle, boolean mayComment, String step, Form form, Words words) {
        RegionPicture picture = draw.of(cycle);
        List<String> order = say.inOrder(picture.states(), words);
        return new ReportView(
                cycle.years(),
                ReportPages.href(cycle),
                cycle.report() == ReportStage.PUBLISHED,
                standing(cycle, words),
                indicators.edition().orElse(""),
                tell.legend(words),
                order.stream()
                        .flatMap(state -> Optional.ofNullable(picture.sent().get(state)).stream())
                        .map(sent -> state(cycle, sent, words))
                        .toList(),
                order.stream()
                        .filter(state -> !picture.sent().containsKey(state))
                        .map(state -> say.country(state, words))
                        .toList(),
                picture.previous().map(Cycle::years).orElse(""),
                parts(picture, words),
                PlanItem.asked().stream()
                        .filter(picture::isGap)
                        .map(item -> new Link(say.item(item, words), RegionPages.item(cycle, item)))
                        .toList(),
                tell.practices(region.practices(cycle), words),
                context.all().stream()
                        .filter(tag -> picture.states().stream().anyMatch(state -> tag.touches(cycle, state)))
                        .map(tag -> tell.tag(tag, words))
                        .toList(),
                comments.of(cycle).stream()
                        .map(comment -> new ReportView.Comment(
                                say.country(comment.country(), words),
                                comment.words(),
                                words.shortDateTime(comment.at())))
                        .toList(),
                tell.shadows(shadows.of(cycle), words),
                open(cycle, words),
                mayComment,
                step,
                form);
    }

    private static List<Link> open(Cycle cycle, Words words) {
        List<Link> open = new ArrayList<>();
        open.add(new Link(words.say("monitoring.link.region"), RegionPages.href(cycle)));
        for (Locale language : Page.LANGUAGES) {
            open.add(new Link(
                    words.say("monitoring.report.pdf", words.say("web.language." + language.getLanguage())),
                    ReportPages.pdf(cycle, language)));
        }
        open.add(new Link(words.say("monitoring.open.csv"), OpenFigures.csv(cycle)));
        open.add(new Link(words.say("monitoring.open.sdmx"), OpenFigures.sdmx(cycle)));
        return open;
    }

    private static String standing(Cycle cycle, Words words) {
        return cycle.publishedAt()
                .map(at -> words.say("monitoring.report.publishedAt", words.day(at)))
                .or(() -> cycle.draftedAt().map(at -> words.say("monitoring.report.draftedAt", words.day(at))))
                .orElseGet(() -> words.say("monitoring.report.beingPrepared"));
    }

    private ReportView.State state(Cycle cycle, Region.Sent sent, Words words) {
        return new ReportView.State(
                say.country(sent.country(), words),
                RegionPages.state(cycle, sent.country()),
                SubmissionPages.href(sent.submission()),
                tell.submitted(Optional.of(sent), words),
                submissions.sha256(sent.submission()));
    }

    private List<ReportView.Part> parts(RegionPicture picture, Words words) {
        List<ReportView.Part> parts = new ArrayList<>();
        List<Link> titles = PlanParts.links("", words);
        for (int part = 1; part <= titles.size(); part++) {
            List<PlanItem> items = PlanParts.items(part).orElseThrow();
            parts.add(new ReportView.Part(
                    titles.get(part - 1).label(),
                    items.stream().map(item -> row(picture, item, words)).toList(),
                    items.stream()
                            .map(item -> Bar.of(
                                    say.item(item, words),
                                    picture.count(item, ItemStatus.DONE) + picture.count(item, ItemStatus.UNDER_WAY)))
                            .toList()));
        }
        return parts;
    }

    private ReportView.Row row(RegionPicture picture, PlanItem item, Words words) {
        return new ReportView.Row(
                say.item(item, words),
                RegionPages.item(picture.cycle(), item),
                picture.count(item, ItemStatus.DONE),
                picture.count(item, ItemStatus.UNDER_WAY),
                picture.count(item, ItemStatus.NOT_STARTED),
                picture.count(item, ItemStatus.UNKNOWN),
                picture.count(item, Trend.FORWARD),
                picture.count(item, Trend.BACK));
    }
}
