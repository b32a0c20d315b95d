package org.amparo.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.amparo.commandline.UnreadableInput;
import org.amparo.linkage.Linkage;
import org.amparo.linkage.Records;

/** Writes one pair's score as a waterfall of text, from the prior down to the probability. */
final class ExplainPair {
    private static final int WIDEST = 30;

    private final Records records;
    private final Linkage linkage;

    ExplainPair(Records records, Linkage linkage) {
        this.records = records;
        this.linkage = linkage;
    }

    List<String> of(String leftId, String rightId) {
        int left = find(leftId, 0);
        int right = find(rightId, leftId.equals(rightId) ? left + 1 : 0);
        Linkage.Waterfall waterfall = linkage.explanation().of(left, right);
        List<String> lines = new ArrayList<>();
        double at = waterfall.priorBits();
        lines.add(line("two records at random", "", at, at));
        for (Linkage.Step step : waterfall.steps()) {
            at += step.bits();
            lines.add(line(step.field(), step.level(), step.bits(), at));
        }
        lines.add(String.format(Locale.ROOT, "probability of one person: %.6f", waterfall.probability()));
        return lines;
    }

    private static String line(String field, String level, double bits, double at) {
        String bar = (bits < 0 ? "-" : "+").repeat((int) Math.min(WIDEST, Math.round(Math.abs(bits))));
        return String.format(Locale.ROOT, "%-24s %-24s %8.2f bits  = %8.2f  %s", field, level, bits, at, bar);
    }

    private int find(String id, int from) {
        return IntStream.range(from, records.size())
                .filter(record -> records.id(record).equals(id))
                .findFirst()
                .orElseThrow(() -> new UnreadableInput("--explain: no record has the id " + id));
    }
}
