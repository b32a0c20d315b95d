package org.amparo.exchange.jsonlines;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.amparo.casework.CaseExports.Exported;
import org.amparo.casework.CaseExports.Extent;
import org.amparo.exchange.CaseFileWriter;
import org.amparo.identity.Identity;
import tools.jackson.databind.json.JsonMapper;

/** Writes cases, a line each. */
final class JsonLinesWriter implements CaseFileWriter {
    private final OutputStream out;
    private final JsonMapper json = CaseJson.mapper();
    private long cases;

    JsonLinesWriter(OutputStream out) {
        this.out = out;
    }

    @Override
    public void begin(Extent extent) throws IOException {
        line(Frame.FIRST);
    }

    @Override
    public void write(Exported exported, Identity identity, List<Participant> participants) throws IOException {
        line(new CaseLine(
                exported.number().value(),
                exported.institution(),
                exported.situation(),
                exported.content(),
                NoteLine.of(exported.notes()),
                identity,
                participants));
        cases++;
    }

    @Override
    public void finish() throws IOException {
        line(Frame.last(cases));
        out.flush();
    }

    private void line(Object content) throws IOException {
        out.write(json.writeValueAsBytes(content));
        out.write('\n');
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
