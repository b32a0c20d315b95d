package org.amparo.exchange.htcds;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.amparo.casework.CaseExports.Exported;
import org.amparo.casework.CaseExports.Extent;
import org.amparo.exchange.CaseFileWriter;
import org.amparo.exchange.tabular.TabularSink;
import org.amparo.identity.Identity;

/** Writes cases as a table with the columns of HTCDS, and Amparo's own for what these cannot say. */
final class HtcdsWriter implements CaseFileWriter {
    private final TabularSink sink;
    private final HtcdsFields fields;
    private final HtcdsCodes codes;
    private final List<TabularSink.Column> columns = new ArrayList<>();

    HtcdsWriter(TabularSink sink, HtcdsFields fields, HtcdsCodes codes) {
        this.sink = sink;
        this.fields = fields;
        this.codes = codes;
    }

    /** Groups are repeated as often as the case that has most of them needs, and stand there once in any case. */
    @Override
    public void begin(Extent extent) throws IOException {
        var taken = fields.taken();
        for (int i = 0; i < taken.size(); i++) {
            var group = taken.get(i).group();
            if (group.isEmpty()) {
                add(taken.get(i), 1);
            } else if (i == 0 || !taken.get(i - 1).group().equals(group)) {
                for (int n = 1; n <= Math.max(1, repetitions(group, extent)); n++) {
                    for (var field : fields.group(group)) {
                        add(field, n);
                    }
                }
            }
        }
        sink.header(columns);
    }

    private void add(HtcdsField field, int n) {
        var kind = switch (field.type()) {
            case DATE, PARTIAL -> TabularSink.Kind.DATE;
            case INTEGER, DECIMAL -> TabularSink.Kind.NUMBER;
            default -> TabularSink.Kind.TEXT;
        };
        columns.add(new TabularSink.Column(HtcdsField.nth(field.name(), n), kind));
    }

    private static int repetitions(String group, Extent extent) {
        return switch (group) {
            case "event" -> extent.events();
            case "perpetrator" -> extent.perpetrators();
            case "incoming" -> extent.incoming();
            case "outgoing" -> extent.outgoing();
            case "note" -> extent.notes();
            default -> throw new IllegalArgumentException("no group " + group);
        };
    }

    /** Further persons have no place in the standard: they travel in Amparo's own format. */
    @Override
    public void write(Exported exported, Identity identity, List<Participant> participants) throws IOException {
        var out = new RowOut(fields, codes);
        var content = exported.content();
        out.put("amparo_CaseNumber", exported.number().value());
        out.text("amparo_Institution", exported.institution());
        IdentityColumns.write(identity, out);
        OverviewColumns.write(content.overview(), out);
        ProfileColumns.write(content.profile(), out);
        TraffickingColumns.write(content.trafficking(), out);
        RepeatedColumns.writeEvents(content.events(), out);
        RepeatedColumns.writePerpetrators(content.perpetrators(), out);
        ReferralColumns.write(content.referrals(), out);
        RepeatedColumns.writeNotes(exported.notes(), out);
        exported.situation().ifPresent(situation -> SituationColumns.write(situation, out));
        out.put("amparo_LocalAnswers", JsonCells.answers(content.localAnswers()));
        var cells = out.cells();
        var row = new ArrayList<String>(columns.size());
        for (var column : columns) {
            row.add(cells.getOrDefault(column.name(), ""));
        }
        sink.row(row);
    }

    @Override
    public void finish() throws IOException {
        sink.finish();
    }

    @Override
    public void close() throws IOException {
        sink.close();
    }
}
