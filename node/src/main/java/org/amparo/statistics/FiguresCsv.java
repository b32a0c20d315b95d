package org.amparo.statistics;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import org.amparo.statistics.Figure.Withheld;
import org.amparo.web.Words;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * The tables of a statistics page as one CSV file: the same figures, withheld where the page withholds them. It is made
 * for spreadsheets, which take a file without a byte-order mark for one of an older encoding, and look for the separator
 * of their country.
 */
@Component
class FiguresCsv {
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Wording wording;

    FiguresCsv(Wording wording) {
        this.wording = wording;
    }

    ResponseEntity<String> file(String name, Answer answer, Words words) {
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(text(answer, words));
    }

    String text(Answer answer, Words words) {
        var text = new StringWriter();
        text.append(BYTE_ORDER_MARK);
        // Labels of this node may begin like a formula; a spreadsheet must not run them.
        try (var csv = CsvWriter.builder()
                .fieldSeparator(words.betweenCells())
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text)) {
            csv.writeRecord(
                    words.say("statistics.csv.dimension"),
                    words.say("statistics.csv.code"),
                    words.say("statistics.csv.label"),
                    words.say("statistics.csv.cases"));
            csv.writeRecord("total", "", words.say("statistics.csv.total"), number(answer.total()));
            for (var chart : answer.charts()) {
                for (var bar : chart.bars()) {
                    csv.writeRecord(
                            chart.dimension().key(),
                            bar.code(),
                            disarmed(wording.code(chart.dimension(), bar.code(), words)),
                            number(bar.figure()));
                }
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String number(Figure figure) {
        return figure instanceof Withheld ? "<" + Protection.THRESHOLD : String.valueOf(figure.value());
    }

    private static String disarmed(String label) {
        return label.matches("[=+\\-@].*") ? "'" + label : label;
    }
}
