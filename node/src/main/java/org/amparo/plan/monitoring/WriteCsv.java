package org.amparo.plan.monitoring;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.HashMap;
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
                    "sha256");
            for (Figure figure : region.figures(cycle)) {
                Indicator one = indicators.version(figure.indicator());
                IndicatorText said = one.is().in(words.locale()).text();
                Optional<Sent> from = Optional.ofNullable(sent.get(figure.country()));
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
                        figure.value().figure().map(WriteCsv::plain).orElse(""),
                        one.is().answer() == Definition.AnswerKind.COUNT
                                ? said.unit()
                                : one.is().answer().code(),
                        String.valueOf(figure.taken()),
                        String.valueOf(figure.submission()),
                        from.map(submission -> submission.at().toString()).orElse(""),
                        hashes.getOrDefault(figure.country(), ""));
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return text.toString();
    }

    static String plain(BigDecimal figure) {
        return figure.stripTrailingZeros().toPlainString();
    }
}
