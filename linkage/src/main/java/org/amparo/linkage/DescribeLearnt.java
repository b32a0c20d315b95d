package org.amparo.linkage;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.amparo.linkage.Linkage.CommonValue;
import org.amparo.linkage.Linkage.Learnt;
import org.amparo.linkage.Linkage.LearntField;
import org.amparo.linkage.Linkage.LearntLevel;
import org.amparo.linkage.Linkage.LearntRule;

/** Puts what was learnt into words and figures for people. */
final class DescribeLearnt {
    private static final int COMMON = 20;
    /** A value of fewer records than this says whom it belongs to. */
    private static final int FEWEST_RECORDS = 10;

    private static final double[] THRESHOLDS = {
        0.01, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 0.999
    };

    private final Fields fields;
    private final Model model;

    DescribeLearnt(Fields fields, Model model) {
        this.fields = fields;
        this.model = model;
    }

    Learnt of(Guide guide, List<Linker.Brought> rules, ScorePairs.Scored scored) {
        Evidence evidence = scored.evidence();
        return new Learnt(
                model.share(),
                guide.missed(),
                evidence.total(),
                evidence.matches(model.share()),
                IntStream.range(0, fields.count()).mapToObj(this::field).toList(),
                IntStream.range(0, rules.size())
                        .mapToObj(rule -> new LearntRule(
                                rules.get(rule).name(),
                                scored.byRule()[rule],
                                rules.get(rule).leftOut()))
                        .toList(),
                DoubleStream.of(THRESHOLDS)
                        .mapToObj(threshold -> evidence.at(threshold, model.share()))
                        .toList());
    }

    private LearntField field(int at) {
        Odds odds = model.odds().get(at);
        List<String> names = fields.levelNames(at);
        Field field = fields.list().get(at);
        long missing = Arrays.stream(field.codes()).filter(code -> code < 0).count();
        return new LearntField(
                field.name(),
                field.kind(),
                IntStream.range(0, names.size())
                        .mapToObj(level -> new LearntLevel(
                                names.get(level),
                                odds.matches()[level],
                                odds.chance().shares()[level],
                                odds.weight(level, 0)))
                        .toList(),
                field.values().size(),
                missing / (double) Math.max(1, field.codes().length),
                common(field));
    }

    private static List<CommonValue> common(Field field) {
        return IntStream.range(0, field.values().size())
                .filter(value -> field.same().counts()[value] >= FEWEST_RECORDS)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer value) -> -field.shares()[value])
                        .thenComparing(field.same()::text))
                .limit(COMMON)
                .map(value -> new CommonValue(field.same().text(value), field.shares()[value]))
                .toList();
    }
}
