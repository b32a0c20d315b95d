package org.amparo.plan.monitoring;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.plan.monitoring.Region.Figure;
import org.amparo.plan.monitoring.Region.Sent;
import org.amparo.web.Words;
import org.springframework.stereotype.Component;

/** Writes the values of a cycle as rows: codes and points for decimals, as programs read them. */
@Component
class WriteCsv {
    private final Region region;
    private final Indicators indicators;
    private final Submissions submissions;

    WriteCsv(Region region, Indicators indicators, Submissions submissions) {
        this.region = region;
        this.indicators = indicators;
        this.submissions = submissions;
    }

    String of(Cycle cycle, Words words) {
        StringWriter text = new StringWriter();
        Map<String, Sent> sent = region.sent(cycle);
        Map<String, String> hashes = new HashMap<>();
        sent.forEach((country, one) -> hashes.put(country, submissions.sha256(one.submission())));
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(
                    "state",
                    "first_year",
                    "last_year",
                    "item",
                    "indicator",
                    "indicator_version",
                    "kind",
                    "name",
                    "answer",
                    "figure",
                    "unit",
                    "from_registry",
                    "submission",
                    "submitted_at",
                    "sha256",
                    "breakdown",
                    "breakdown_code");
            Map<Region.Origin, Parts> parts = region.parts(cycle);
            for (Figure figure : region.figures(cycle)) {
                Indicator one = indicators.version(figure.indicator());
                IndicatorText said = one.is().in(words.locale()).text();
                Optional<Sent> from = Optional.ofNullable(sent.get(figure.country()));
                for (Part part : lines(one, figure, parts.getOrDefault(figure.origin(), Parts.NONE))) {
                    csv.writeRecord(
                            figure.country(),
                            String.valueOf(cycle.firstYear()),
                            String.valueOf(cycle.lastYear()),
                            one.item().id(),
                            one.code(),
                            String.valueOf(one.version()),
                            one.is().kind().code(),
                            said.name(),
                            figure.value().choice().map(Choice::code).orElse(""),
                            part.figure(),
                            one.is().answer() == Definition.AnswerKind.COUNT
                                    ? said.unit()
                                    : one.is().answer().code(),
                            String.valueOf(figure.taken()),
                            String.valueOf(figure.submission()),
                            from.map(submission -> submission.at().toString()).orElse(""),
                            hashes.getOrDefault(figure.country(), ""),
                            part.dimension(),
                            part.code());
                }
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return text.toString();
    }

    /** A line of the file about an answer: the whole, or a part of it. */
    private record Part(String figure, String dimension, String code) {}

    private List<Part> lines(Indicator one, Figure figure, Parts parts) {
        List<Part> lines = new ArrayList<>();
        lines.add(new Part(figure.value().figure().map(WriteCsv::plain).orElse(""), "", ""));
        indicators
                .breakdowns(one.is())
                .forEach(side -> side.codes()
                        .keySet()
                        .forEach(code -> Optional.ofNullable(
                                        parts.of(side.dimension()).get(code))
                                .ifPresent(part -> lines.add(new Part(plain(part), side.dimension(), code)))));
        return lines;
    }

    static String plain(BigDecimal figure) {
        return figure.stripTrailingZeros().toPlainString();
    }
}
