package org.amparo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** One page of all results: each part a table, and beside it a chart for each thing that was measured. */
final class DrawPage {
    private static final int WIDTH = 620;
    private static final int LABELS = 270;
    private static final int BARS = 240;
    private static final int ROW = 24;

    private final StringBuilder page = new StringBuilder();

    private DrawPage() {}

    /** Writes the page of the results in a folder, the files in the order of their names. */
    static void of(Path results, Path page) throws IOException {
        DrawPage draw = new DrawPage();
        draw.page.append("""
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Amparo: what was measured</title>
                <style>
                body { font: 1rem/1.5 system-ui, sans-serif; color: #1b1b1b; background: #fff; max-width: 84rem; margin: 2rem auto; padding: 0 1rem; }
                h1, h2 { line-height: 1.2; }
                section { border-top: 1px solid #a9aeb1; margin-top: 2rem; }
                .beside { display: flex; flex-wrap: wrap; gap: 1.5rem; align-items: flex-start; }
                .table { overflow-x: auto; max-width: 100%; }
                table { border-collapse: collapse; font-size: 0.9rem; }
                th, td { padding: 0.3rem 0.6rem; border-bottom: 1px solid #dfe1e2; text-align: left; vertical-align: top; }
                td { text-align: right; font-variant-numeric: tabular-nums; }
                .when { color: #565c65; font-size: 0.9rem; max-width: 38rem; }
                figure { margin: 0 0 1rem; }
                figcaption { font-weight: bold; font-size: 0.9rem; }
                svg { width: 32rem; max-width: 100%; height: auto; }
                svg text { font: 13px system-ui, sans-serif; fill: currentColor; }
                svg rect { fill: #005ea2; }
                @media (prefers-color-scheme: dark) {
                  body { color: #f0f0f0; background: #1b1b1b; }
                  svg rect { fill: #73b3e7; }
                  .when { color: #c6cace; }
                }
                </style>
                </head>
                <body>
                <h1>What was measured</h1>
                <p>The figures and the charts say the same. Aims, misses and what was not measured: benchmarks.md, beside this page.</p>
                """);
        try (Stream<Path> files = Files.list(results)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".csv"))
                    .sorted()
                    .toList()) {
                draw.part(Results.read(file));
            }
        }
        draw.page.append("</body>\n</html>\n");
        Files.writeString(page, draw.page);
    }

    private void part(Results results) {
        page.append("<section>\n<h2>%s</h2>\n<div class=\"beside\">\n".formatted(escaped(results.title())));
        table(results);
        page.append("<div>\n");
        for (int measure = 0; measure < results.measures().size(); measure++) {
            chart(results, measure);
        }
        page.append("</div>\n</div>\n</section>\n");
    }

    private void table(Results results) {
        page.append(
                "<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"%s\">\n<table>\n<tr><th scope=\"col\">What</th>"
                        .formatted(escaped(results.title())));
        results.measures().forEach(measure -> page.append("<th scope=\"col\">%s</th>".formatted(escaped(measure))));
        List<String> runs = results.rows().values().stream()
                .map(Results.Row::measured)
                .distinct()
                .toList();
        page.append("<th scope=\"col\">run</th></tr>\n");
        results.rows().forEach((what, row) -> {
            page.append("<tr><th scope=\"row\">%s</th>".formatted(escaped(what)));
            row.figures().forEach(figure -> page.append("<td>%s</td>".formatted(written(figure))));
            page.append("<td>%d</td></tr>\n".formatted(runs.indexOf(row.measured()) + 1));
        });
        page.append("</table>\n<ol class=\"when\" aria-label=\"Runs\">\n");
        runs.forEach(run -> page.append("<li>%s</li>\n".formatted(escaped(run))));
        page.append("</ol>\n</div>\n");
    }

    private void chart(Results results, int measure) {
        List<Map.Entry<String, Results.Row>> rows = results.rows().entrySet().stream()
                .filter(row -> row.getValue().figures().get(measure).isPresent())
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        double most = rows.stream()
                .mapToDouble(row -> row.getValue().figures().get(measure).orElse(0))
                .max()
                .orElse(1);
        page.append(
                "<figure>\n<figcaption>%s</figcaption>\n<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">\n"
                        .formatted(
                                escaped(results.measures().get(measure)),
                                WIDTH,
                                rows.size() * ROW,
                                escaped(results.measures().get(measure) + ": a bar for each row of the table")));
        int top = 0;
        for (Map.Entry<String, Results.Row> row : rows) {
            OptionalDouble figure = row.getValue().figures().get(measure);
            double width = BARS * figure.orElse(0) / Math.max(most, 1e-9);
            page.append("<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>%n"
                    .formatted(LABELS - 8, top + 16, escaped(shortened(row.getKey()))));
            page.append(String.format(
                    Locale.ROOT,
                    "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"14\"/>%n<text x=\"%.1f\" y=\"%d\">%s</text>%n",
                    LABELS,
                    top + 5,
                    width,
                    LABELS + width + 6,
                    top + 16,
                    written(figure)));
            top += ROW;
        }
        page.append("</svg>\n</figure>\n");
    }

    private static String shortened(String words) {
        return words.length() <= 40 ? words : words.substring(0, 39) + "…";
    }

    private static String written(OptionalDouble figure) {
        if (figure.isEmpty()) {
            return "–";
        }
        double number = figure.getAsDouble();
        String format = number >= 100 ? "%,.0f" : number > 1 ? "%.1f" : "%.4f";
        return String.format(Locale.ROOT, number == Math.rint(number) ? "%,.0f" : format, number);
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
