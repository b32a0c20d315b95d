package org.amparo.exchange.jsonlines;

import java.io.OutputStream;
import java.util.List;
import org.amparo.exchange.CaseFileFormat;
import org.amparo.exchange.CaseFileReader;
import org.amparo.exchange.CaseFileWriter;
import org.amparo.exchange.ToldRules;
import org.amparo.exchange.tabular.SourceFile;
import org.springframework.stereotype.Component;

/** Amparo's own format. */
@Component
class AmparoFormat implements CaseFileFormat {
    private final ToldRules rules;

    AmparoFormat(ToldRules rules) {
        this.rules = rules;
    }

    @Override
    public String name() {
        return "amparo";
    }

    @Override
    public List<String> extensions() {
        return List.of("jsonl");
    }

    @Override
    public CaseFileReader read(SourceFile file) {
        var lines = Lines.of(file);
        try {
            return new JsonLinesReader(lines, rules);
        } catch (RuntimeException e) {
            lines.close();
            throw e;
        }
    }

    @Override
    public CaseFileWriter write(OutputStream out, String extension) {
        return new JsonLinesWriter(out);
    }
}
