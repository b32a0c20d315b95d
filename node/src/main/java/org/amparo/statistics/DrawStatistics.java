package org.amparo.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.access.Institution;
import org.amparo.access.Institutions;
import org.amparo.casework.AgeBand;
import org.amparo.forms.MissingAnswer;
import org.amparo.statistics.Answer.Chart;
import org.amparo.statistics.Dimension.Kind;
import org.amparo.statistics.Figure.Exact;
import org.amparo.statistics.Figure.Rounded;
import org.amparo.statistics.Figure.Withheld;
import org.amparo.statistics.StatisticsView.ChartView;
import org.amparo.statistics.StatisticsView.FilterView;
import org.amparo.statistics.StatisticsView.KeyFigure;
import org.amparo.web.Bar;
import org.amparo.web.Choice;
import org.amparo.web.Link;
import org.amparo.web.Words;
import org.springframework.stereotype.Component;

/** Makes of an answer what a page shows: words, bars, filters and key figures. */
@Component
class DrawStatistics {
    private static final int BARS_AT_ONCE = 14;

    private final Wording wording;
    private final ListedCodes listed;
    private final Institutions institutions;

    DrawStatistics(Wording wording, ListedCodes listed, Institutions institutions) {
        this.wording = wording;
        this.listed = listed;
        this.institutions = institutions;
    }

    /** Where the page is, how its figures are counted in words, and where else they are found. */
    record Place(String path, String csvPath, String counted, String ownHref) {}

    /**
     * The page.
     *
     * @param whole the answer to the question without filters: its codes are what can be chosen
     */
    StatisticsView view(Place place, Answer answer, Answer whole, Words words) {
        Filter filter = answer.filter();
        boolean any = !answer.charts().isEmpty() && answer.total().value() > 0;
        return new StatisticsView(
                place.path(),
                found(place, answer.total(), words),
                any,
                answer.guarded(),
                Protection.THRESHOLD,
                Protection.BASE,
                place.ownHref(),
                Questions.address(place.csvPath(), filter),
                any ? keyFigures(answer, place, words) : List.of(),
                any ? charts(place, answer, words) : List.of(),
                filters(filter, whole, words),
                chips(place.path(), filter, whole, words));
    }

    private static String found(Place place, Figure total, Words words) {
        return switch (total) {
            case Exact(long value) -> words.count("statistics.counted." + place.counted(), value);
            case Rounded(long value) ->
                words.say("statistics.about", words.count("statistics.counted." + place.counted(), value));
            case Withheld() -> words.say("statistics.fewer", Protection.THRESHOLD);
        };
    }

    static String text(Figure figure, Words words) {
        return switch (figure) {
            case Exact(long value) -> words.number(value);
            case Rounded(long value) -> words.number(value);
            case Withheld() -> words.say("statistics.less", Protection.THRESHOLD);
        };
    }

    private static List<KeyFigure> keyFigures(Answer answer, Place place, Words words) {
        var figures = new ArrayList<KeyFigure>();
        figures.add(new KeyFigure(words.say("statistics.label." + place.counted()), text(answer.total(), words)));
        share(answer, "age", AgeBand::isChild, words, "statistics.key.children", figures);
        share(answer, "sex", "female"::equals, words, "statistics.key.female", figures);
        chart(answer, "nationality")
                .forEach(chart -> figures.add(new KeyFigure(
                        words.say(
                                answer.guarded() ? "statistics.key.nationalitiesShown" : "statistics.key.nationalities",
                                Protection.THRESHOLD),
                        words.number(chart.bars().stream()
                                .filter(bar -> !MissingAnswer.is(bar.code()))
                                .count()))));
        return figures;
    }

    /** A share among those of whom it is known; nothing where a figure that it needs is withheld. */
    private static void share(
            Answer answer,
            String dimension,
            java.util.function.Predicate<String> counts,
            Words words,
            String label,
            List<KeyFigure> figures) {
        for (Chart chart : chart(answer, dimension)) {
            long known = 0;
            long some = 0;
            for (Answer.Bar bar : chart.bars()) {
                if (!MissingAnswer.is(bar.code())) {
                    known += bar.figure().value();
                    some += counts.test(bar.code()) ? bar.figure().value() : 0;
                }
            }
            if (known > 0 && some > 0) {
                figures.add(new KeyFigure(words.say(label), words.percent((double) some / known)));
            }
        }
    }

    private static List<Chart> chart(Answer answer, String dimension) {
        return answer.charts().stream()
                .filter(chart -> chart.dimension().key().equals(dimension))
                .toList();
    }

    private List<ChartView> charts(Place place, Answer answer, Words words) {
        return answer.charts().stream()
                .filter(chart -> answer.guarded() || tellsSomething(chart))
                .map(chart -> draw(place, answer, chart, words))
                .toList();
    }

    /** A side that nobody was asked about is left out. */
    private static boolean tellsSomething(Chart chart) {
        return chart.bars().stream().anyMatch(bar -> !MissingAnswer.is(bar.code()));
    }

    private ChartView draw(Place place, Answer answer, Chart chart, Words words) {
        Dimension dimension = chart.dimension();
        boolean overTime = dimension.kind() == Kind.YEAR;
        List<Bar> bars = chart.bars().stream()
                .map(bar -> bar(place, answer.filter(), dimension, bar, words))
                .toList();
        int first = overTime || bars.size() <= BARS_AT_ONCE + 2 ? bars.size() : BARS_AT_ONCE;
        String heading = wording.dimension(dimension, words);
        String title = dimension.label().isPresent() ? heading : words.say("statistics.chart." + dimension.key());
        return new ChartView(
                title,
                heading,
                note(chart, words),
                overTime,
                bars.subList(0, first),
                bars.subList(first, bars.size()),
                answer.total().value());
    }

    private static String note(Chart chart, Words words) {
        var notes = new ArrayList<String>();
        if (chart.dimension().several()) {
            notes.add(words.say("statistics.note.several"));
        }
        if (chart.othersWithheld()) {
            notes.add(words.say("statistics.note.others", Protection.THRESHOLD));
        }
        return String.join(" ", notes);
    }

    private Bar bar(Place place, Filter filter, Dimension dimension, Answer.Bar bar, Words words) {
        String label = wording.code(dimension, bar.code(), words);
        Bar drawn = bar.figure() instanceof Withheld
                ? Bar.withheld(label)
                : Bar.of(label, bar.figure().value()).leadingTo(narrowing(place, filter, dimension, bar.code()));
        return MissingAnswer.is(bar.code()) ? drawn.standingApart() : drawn;
    }

    /** Where one sees the cases of that row alone; nowhere where that is what is seen. */
    private static String narrowing(Place place, Filter filter, Dimension dimension, String code) {
        boolean narrows = !filter.codes(dimension.key()).equals(Set.of(code));
        Filter narrower = Questions.with(without(filter, dimension), dimension.key(), code);
        return narrows ? Questions.address(place.path(), narrower) : "";
    }

    private static Filter without(Filter filter, Dimension dimension) {
        Map<String, Set<String>> others = filter.only().entrySet().stream()
                .filter(entry -> !entry.getKey().equals(dimension.key()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return Filter.only(others);
    }

    private List<FilterView> filters(Filter filter, Answer whole, Words words) {
        return whole.charts().stream()
                .filter(chart -> whole.guarded()
                        || tellsSomething(chart)
                        || filter.asks(chart.dimension().key()))
                .map(chart -> filterView(filter, chart, words))
                .toList();
    }

    private FilterView filterView(Filter filter, Chart chart, Words words) {
        Dimension dimension = chart.dimension();
        Set<String> chosen = filter.codes(dimension.key());
        List<Choice> choices = choices(chart, chosen).stream()
                .map(code -> Choice.of(code, wording.code(dimension, code, words)))
                .toList();
        return new FilterView(dimension.key(), wording.dimension(dimension, words), choices, chosen, !chosen.isEmpty());
    }

    /** What is always shown, what occurs, and what was chosen. */
    private List<String> choices(Chart chart, Set<String> chosen) {
        Dimension dimension = chart.dimension();
        var codes = new ArrayList<String>();
        if (dimension.isShownWhole()) {
            codes.addAll(listed.codes(dimension));
        } else if (dimension.kind() == Kind.INSTITUTION) {
            institutions.all().stream().map(Institution::id).forEach(id -> codes.add(String.valueOf(id.value())));
        }
        chart.bars().stream()
                .map(Answer.Bar::code)
                .filter(code -> !codes.contains(code))
                .forEach(codes::add);
        chosen.stream().filter(code -> !codes.contains(code)).forEach(codes::add);
        return codes;
    }

    private List<Link> chips(String path, Filter filter, Answer whole, Words words) {
        var chips = new ArrayList<Link>();
        for (Chart chart : whole.charts()) {
            Dimension dimension = chart.dimension();
            filter.codes(dimension.key()).stream()
                    .sorted()
                    .forEach(code -> chips.add(new Link(
                            wording.dimension(dimension, words) + ": " + wording.code(dimension, code, words),
                            Questions.address(path, Questions.without(filter, dimension.key(), code)))));
        }
        return chips;
    }
}
