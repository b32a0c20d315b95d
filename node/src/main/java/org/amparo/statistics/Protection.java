package org.amparo.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.amparo.statistics.Answer.Bar;
import org.amparo.statistics.Answer.Chart;
import org.amparo.statistics.Dimension.Kind;
import org.amparo.statistics.Figure.Exact;
import org.amparo.statistics.Figure.Rounded;
import org.amparo.statistics.Figure.Withheld;

/**
 * Makes of counts what a viewer may see.
 *
 * <p>Whoever may see the cases gets them as they are. Everybody else gets counts made by {@link Lots}; of these, what is
 * under the threshold, none included, is withheld, the rest is rounded, and where the whole is under the threshold no
 * chart is shown. See docs/decisions/008.
 */
final class Protection {
    static final int THRESHOLD = 11;
    static final int BASE = 10;

    private final Vocabulary vocabulary;

    /** Knows all codes of a dimension that is shown whole, in order. */
    interface Vocabulary {
        List<String> codes(Dimension dimension);
    }

    Protection(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The counts themselves. */
    Answer exact(Filter filter, Tally tally) {
        var charts = new ArrayList<Chart>();
        tally.sides().forEach((dimension, counts) -> {
            var bars = new ArrayList<Bar>();
            counts.forEach((code, count) -> bars.add(new Bar(code, new Exact(count))));
            charts.add(new Chart(dimension, ordered(dimension, bars), false));
        });
        return new Answer(false, filter, new Exact(tally.total()), charts);
    }

    /** Protected figures, from counts by lot. */
    Answer guarded(Filter filter, Tally byLot) {
        Figure total = guarded(byLot.total());
        if (total instanceof Withheld) {
            return new Answer(true, filter, total, List.of());
        }
        var charts = new ArrayList<Chart>();
        byLot.sides().forEach((dimension, counts) -> charts.add(guarded(dimension, counts)));
        return new Answer(true, filter, total, charts);
    }

    private Chart guarded(Dimension dimension, Map<String, Long> byLot) {
        var bars = new ArrayList<Bar>();
        if (dimension.isShownWhole()) {
            vocabulary.codes(dimension).forEach(code -> bars.add(new Bar(code, guarded(byLot.getOrDefault(code, 0L)))));
        }
        byLot.forEach((code, count) -> {
            boolean there = bars.stream().anyMatch(bar -> bar.code().equals(code));
            if (!there && count >= THRESHOLD) {
                bars.add(new Bar(code, guarded(count)));
            }
        });
        if (dimension.isShownWhole() && !dimension.several()) {
            withholdAnother(bars);
        }
        return new Chart(dimension, ordered(dimension, bars), !dimension.isShownWhole());
    }

    /** A single withheld figure could be told from the total and the others, as far as rounding lets it. */
    private static void withholdAnother(List<Bar> bars) {
        if (bars.stream().filter(bar -> bar.figure() instanceof Withheld).count() != 1) {
            return;
        }
        bars.stream()
                .filter(bar -> bar.figure() instanceof Rounded)
                .min(Comparator.comparingLong(bar -> bar.figure().value()))
                .ifPresent(least -> bars.set(bars.indexOf(least), new Bar(least.code(), Figure.WITHHELD)));
    }

    private static Figure guarded(long byLot) {
        return byLot < THRESHOLD ? Figure.WITHHELD : new Rounded((byLot + BASE / 2) / BASE * BASE);
    }

    /** Years and ages in their own order, all else the largest first; why an answer is missing comes last. */
    private List<Bar> ordered(Dimension dimension, List<Bar> bars) {
        List<String> order = dimension.isShownWhole() ? vocabulary.codes(dimension) : List.of();
        Comparator<Bar> byOwnOrder = dimension.kind() == Kind.YEAR
                ? Comparator.comparing(Bar::code)
                : Comparator.comparingInt(bar -> place(order, bar.code()));
        Comparator<Bar> bySize =
                Comparator.comparingLong((Bar bar) -> bar.figure().value()).reversed();
        boolean natural = dimension.kind() == Kind.YEAR || dimension.key().equals("age");
        Comparator<Bar> within = natural ? byOwnOrder : bySize.thenComparing(byOwnOrder);
        return bars.stream()
                .sorted(Comparator.comparing((Bar bar) -> org.amparo.forms.MissingAnswer.is(bar.code()))
                        .thenComparing(within)
                        .thenComparing(Bar::code))
                .toList();
    }

    private static int place(List<String> order, String code) {
        int place = order.indexOf(code);
        return place < 0 ? Integer.MAX_VALUE : place;
    }
}
