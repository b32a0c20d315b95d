package org.amparo.matching;

import java.util.List;
import java.util.Locale;
import org.amparo.linkage.Linkage;
import org.amparo.linkage.Linkage.LearntField;
import org.amparo.linkage.Linkage.LearntLevel;

/** Draws what was learnt as SVG that reads in black and white, each bar with its figure beside it. */
final class DrawCharts {
    private static final int ROW = 18;
    private static final int WIDTH = 820;
    private static final int MIDDLE = 520;
    private static final double BIT = 11;
    private static final double MOST_BITS = 25;

    private final Linkage.Learnt learnt;

    DrawCharts(Linkage.Learnt learnt) {
        this.learnt = learnt;
    }

    /** What an agreement at each level of each field says for one person, or against. */
    String weights() {
        StringBuilder svg = new StringBuilder();
        int y = 40;
        for (LearntField field : learnt.fields()) {
            text(svg, 8, y, "start", field.name(), true);
            y += ROW;
            for (LearntLevel level : field.levels().subList(1, field.levels().size())) {
                weight(svg, y, level);
                y += ROW;
            }
            y += ROW / 2;
        }
        return document("Bits that each agreement speaks for one person", y, svg);
    }

    private static void weight(StringBuilder svg, int y, LearntLevel level) {
        double bits = Math.clamp(level.bits(), -MOST_BITS, MOST_BITS);
        double length = Math.abs(bits) * BIT;
        text(svg, MIDDLE - (int) (MOST_BITS * BIT) - 8 + 60, y, "end", level.name(), false);
        svg.append(String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"12\" fill=\"%s\" stroke=\"#1b1b1b\"/>%n",
                bits < 0 ? MIDDLE - length : MIDDLE,
                y - 10,
                length,
                bits < 0 ? "#ffffff" : "#005ea2"));
        text(
                svg,
                (int) (bits < 0 ? MIDDLE + 6 : MIDDLE + length + 6),
                y,
                "start",
                String.format(Locale.ROOT, "%.1f", level.bits()),
                false);
    }

    /** For each threshold how many pairs reach it, and how many of them are expected to be wrong. */
    String thresholds() {
        StringBuilder svg = new StringBuilder();
        double most = learnt.thresholds().stream()
                .mapToDouble(Linkage.Threshold::pairs)
                .max()
                .orElse(1);
        int y = 40;
        for (Linkage.Threshold threshold : learnt.thresholds()) {
            double scale = 480 / Math.max(1, most);
            double right = threshold.matches() * scale;
            double wrong = (threshold.pairs() - threshold.matches()) * scale;
            text(svg, 70, y, "end", String.format(Locale.ROOT, "%.3f", threshold.probability()), false);
            svg.append(String.format(
                    Locale.ROOT,
                    "<rect x=\"80\" y=\"%d\" width=\"%.1f\" height=\"12\" fill=\"#005ea2\"/>%n",
                    y - 10,
                    right));
            svg.append(String.format(
                    Locale.ROOT,
                    "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"12\" fill=\"#ffffff\" stroke=\"#1b1b1b\"/>%n",
                    80 + right,
                    y - 10,
                    wrong));
            text(
                    svg,
                    (int) (88 + right + wrong),
                    y,
                    "start",
                    String.format(
                            Locale.ROOT,
                            "%,d pairs, %,.0f expected wrong",
                            threshold.pairs(),
                            threshold.pairs() - threshold.matches()),
                    false);
            y += ROW;
        }
        return document("Pairs that reach a threshold, and those expected to be wrong (white)", y, svg);
    }

    private static String document(String title, int height, StringBuilder body) {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="12" role="img">
                <title>%s</title>
                <rect width="100%%" height="100%%" fill="#ffffff"/>
                <text x="8" y="18" font-weight="bold">%s</text>
                %s</svg>
                """.formatted(WIDTH, height, escape(title), escape(title), body);
    }

    private static void text(StringBuilder svg, int x, int y, String anchor, String words, boolean bold) {
        svg.append("<text x=\"%d\" y=\"%d\" text-anchor=\"%s\"%s>%s</text>%n"
                .formatted(x, y, anchor, bold ? " font-weight=\"bold\"" : "", escape(words)));
    }

    private static String escape(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** The charts by the ending of their files' names. */
    List<Chart> all() {
        return List.of(new Chart("weights", weights()), new Chart("thresholds", thresholds()));
    }

    /** @param svg the whole document */
    record Chart(String name, String svg) {}
}
