package org.amparo.exchange.htcds;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.amparo.exchange.CaseFileFormat;
import org.amparo.exchange.CaseFileReader;
import org.amparo.exchange.CaseFileWriter;
import org.amparo.exchange.ToldRules;
import org.amparo.exchange.tabular.CsvSink;
import org.amparo.exchange.tabular.CsvSource;
import org.amparo.exchange.tabular.Formulas;
import org.amparo.exchange.tabular.SourceFile;
import org.amparo.exchange.tabular.XlsxSink;
import org.amparo.exchange.tabular.XlsxSource;
import org.amparo.forms.CodeLists;
import org.springframework.stereotype.Component;

/** HTCDS 2.0, as CSV and as a workbook. */
@Component
class HtcdsFormat implements CaseFileFormat {
    private final CodeLists lists;
    private final ToldRules rules;
    private final Clock clock;

    HtcdsFormat(CodeLists lists, ToldRules rules, Clock clock) {
        this.lists = lists;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "htcds";
    }

    @Override
    public List<String> extensions() {
        return List.of("csv", "xlsx");
    }

    /** What the file is, its first bytes say, not its name. */
    @Override
    public CaseFileReader read(SourceFile file) {
        boolean workbook = XlsxSource.isWorkbook(file);
        var source = workbook ? XlsxSource.open(file) : CsvSource.open(file);
        try {
            return new HtcdsReader(
                    source,
                    workbook ? UnaryOperator.identity() : Formulas::armed,
                    HtcdsFields.load(),
                    new HtcdsCodes(lists),
                    rules,
                    LocalDate.now(clock));
        } catch (RuntimeException e) {
            source.close();
            throw e;
        }
    }

    @Override
    public CaseFileWriter write(OutputStream out, String extension) throws IOException {
        var sink = extension.equals("xlsx") ? new XlsxSink(out) : new CsvSink(out);
        return new HtcdsWriter(sink, HtcdsFields.load(), new HtcdsCodes(lists));
    }
}
