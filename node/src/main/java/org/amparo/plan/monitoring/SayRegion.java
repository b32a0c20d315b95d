package org.amparo.plan.monitoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.plan.monitoring.ContextTags.Tag;
import org.amparo.plan.monitoring.Region.Figure;
import org.amparo.plan.monitoring.Region.Practice;
import org.amparo.plan.monitoring.Region.Sent;
import org.amparo.plan.monitoring.Region.Standing;
import org.amparo.plan.monitoring.ShadowReports.ShadowReport;
import org.amparo.plan.monitoring.web.RegionView;
import org.amparo.web.Words;
import org.springframework.stereotype.Component;

/** How the pages of the region, and its report, put what States submitted. States stand in alphabetical order, always. */
@Component
class SayRegion {
    private final SayPlan say;
    private final Indicators indicators;
    private final SayParts sayParts;

    SayRegion(SayPlan say, Indicators indicators, SayParts sayParts) {
        this.say = say;
        this.indicators = indicators;
        this.sayParts = sayParts;
    }

    List<RegionView.Legend> legend(Words words) {
        return Arrays.stream(ItemStatus.values())
                .map(status -> new RegionView.Legend(
                        SayPlan.sign(status), status(status, words), words.say("monitoring.rule." + status.code())))
                .toList();
    }

    String status(ItemStatus status, Words words) {
        return words.say("monitoring.status." + status.code());
    }

    String trend(Optional<Trend> trend, Words words) {
        return trend.map(one -> words.say("monitoring.trend." + one.code())).orElse("");
    }

    List<RegionView.State> states(RegionPicture picture, Words words) {
        return say.inOrder(picture.states(), words).stream()
                .map(code -> new RegionView.State(
                        code,
                        say.country(code, words),
                        RegionPages.state(picture.cycle(), code),
                        Optional.ofNullable(picture.sent().get(code))
                                .map(sent -> words.shortDate(words.day(sent.at())))
                                .orElse("")))
                .toList();
    }

    RegionView.Row row(RegionPicture picture, PlanItem item, List<RegionView.State> states, Words words) {
        return new RegionView.Row(
                RegionPages.item(picture.cycle(), item),
                say.item(item, words),
                picture.isGap(item),
                states.stream()
                        .map(state -> {
                            ItemStatus status =
                                    picture.standing(item, state.code()).status();
                            Optional<Trend> trend = picture.trend(item, state.code());
                            return new RegionView.Cell(
                                    state.name(),
                                    SayPlan.sign(status),
                                    status(status, words),
                                    trend.filter(one -> one != Trend.SAME)
                                            .map(Trend::sign)
                                            .orElse(""),
                                    trend(trend.filter(one -> one != Trend.SAME), words));
                        })
                        .toList());
    }

    RegionView.ItemRow itemRow(RegionPicture picture, PlanItem item, String state, Words words) {
        Standing standing = picture.standing(item, state);
        return new RegionView.ItemRow(
                RegionPages.item(picture.cycle(), item),
                say.item(item, words),
                SayPlan.sign(standing.status()),
                status(standing.status(), words),
                SayPlan.colour(standing.status()),
                standing.asked() == 0
                        ? ""
                        : words.say("monitoring.region.answered", standing.answered(), standing.asked()),
                picture.earlier(item, state)
                        .map(before -> status(before, words))
                        .orElse(""),
                trend(picture.trend(item, state), words));
    }

    List<RegionView.StateRow> standings(RegionPicture picture, PlanItem item, Words words) {
        return say.inOrder(picture.states(), words).stream()
                .map(state -> {
                    ItemStatus status = picture.standing(item, state).status();
                    return new RegionView.StateRow(
                            say.country(state, words),
                            SayPlan.sign(status),
                            status(status, words),
                            SayPlan.colour(status),
                            picture.earlier(item, state)
                                    .map(before -> status(before, words))
                                    .orElse(""),
                            trend(picture.trend(item, state), words));
                })
                .toList();
    }

    /** A table for each indicator that somebody answered: every State, and where its value comes from. */
    List<RegionView.Table> tables(
            RegionPicture picture, List<Figure> figures, Map<Region.Origin, Parts> parts, Words words) {
        Map<Integer, Map<String, Figure>> byIndicator = new LinkedHashMap<>();
        figures.forEach(figure -> byIndicator
                .computeIfAbsent(figure.indicator(), id -> new LinkedHashMap<>())
                .put(figure.country(), figure));
        List<String> states = say.inOrder(picture.states(), words);
        List<RegionView.Table> tables = new ArrayList<>();
        byIndicator.forEach((id, values) -> {
            Indicator one = indicators.version(id);
            var said = one.is().in(words.locale());
            tables.add(new RegionView.Table(
                    one.code(),
                    said.language(),
                    said.text().name(),
                    say.kind(one.is().kind(), words),
                    states.stream()
                            .map(state -> Optional.ofNullable(values.get(state))
                                    .map(figure ->
                                            value(figure, parts.getOrDefault(figure.origin(), Parts.NONE), one, words))
                                    .orElseGet(() -> new RegionView.Value(
                                            say.country(state, words), "", "", false, List.of(), List.of())))
                            .toList()));
        });
        return tables;
    }

    private RegionView.Value value(Figure figure, Parts parts, Indicator one, Words words) {
        return new RegionView.Value(
                say.country(figure.country(), words),
                say.value(figure.value(), one.is(), words),
                SubmissionPages.href(figure.submission()) + "#" + one.code(),
                figure.taken(),
                sayParts.lines(parts, one.is(), words),
                sayParts.warnings(Optional.of(figure.value()), parts, one.is(), words));
    }

    /** The item that a practice is about. */
    PlanItem item(Practice practice) {
        return indicators.version(practice.indicator()).item();
    }

    List<RegionView.Practice> practices(List<Practice> practices, Words words) {
        return practices.stream()
                .map(practice -> {
                    Indicator one = indicators.version(practice.indicator());
                    return new RegionView.Practice(
                            say.country(practice.country(), words),
                            say.item(one.item(), words),
                            practice.why(),
                            SubmissionPages.href(practice.submission()) + "#" + one.code());
                })
                .toList();
    }

    List<RegionView.Shadow> shadows(List<ShadowReport> reports, Words words) {
        return reports.stream()
                .map(report -> new RegionView.Shadow(
                        say.country(report.country(), words),
                        report.organisation(),
                        report.title(),
                        report.summary(),
                        report.address(),
                        words.date(report.day())))
                .toList();
    }

    String submitted(Optional<Sent> sent, Words words) {
        return sent.map(one -> words.say("monitoring.submission.named", one.number(), words.shortDateTime(one.at())))
                .orElse("");
    }

    String tag(Tag tag, Words words) {
        String what = words.say("monitoring.context." + tag.kind()) + ": " + tag.title();
        String where = tag.country()
                .map(country -> say.country(country, words))
                .orElseGet(() -> words.say("monitoring.context.region"));
        String when = tag.last()
                .map(last -> words.say("monitoring.context.fromTo", tag.first(), last))
                .orElseGet(() -> words.say("monitoring.context.since", tag.first()));
        return what + " (" + where + ", " + when + ")";
    }
}
