package org.amparo.exchange.htcds;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.UnaryOperator;
import org.amparo.casework.CaseContent;
import org.amparo.casework.CaseImports;
import org.amparo.casework.CaseNumber;
import org.amparo.casework.NewCase;
import org.amparo.confidential.Confidential;
import org.amparo.exchange.CaseFileReader;
import org.amparo.exchange.ToldRules;
import org.amparo.exchange.htcds.HtcdsHeader.Sorted;
import org.amparo.exchange.tabular.TabularSource;
import org.amparo.exchange.tabular.TabularSource.Row;
import org.amparo.exchange.tabular.UnreadableTable;
import org.amparo.exchange.tabular.UnreadableTable.Reason;
import org.jspecify.annotations.Nullable;

/** Reads cases from a table with the columns of HTCDS. */
final class HtcdsReader implements CaseFileReader {
    /** Titles and instructions may stand above the names. */
    private static final int ROWS_BEFORE_NAMES = 10;

    /** By its number a case is known again, not by its row. */
    private static final byte[] UNHASHED = {};

    private final TabularSource source;
    private final UnaryOperator<String> plainCell;
    private final HtcdsFields fields;
    private final HtcdsCodes codes;
    private final ToldRules rules;
    private final LocalDate today;
    private final Queue<Row> ahead = new ArrayDeque<>();
    private final HtcdsHeader header;

    /**
     * @param plainCell takes from a cell what only its file format added
     * @param rules what cannot be right in a case
     * @param today when a case is registered of which the file says neither that nor when it was referred here
     */
    HtcdsReader(
            TabularSource source,
            UnaryOperator<String> plainCell,
            HtcdsFields fields,
            HtcdsCodes codes,
            ToldRules rules,
            LocalDate today) {
        this.source = source;
        this.plainCell = plainCell;
        this.fields = fields;
        this.codes = codes;
        this.rules = rules;
        this.today = today;
        this.header = findHeader();
    }

    private HtcdsHeader findHeader() {
        var rows = new ArrayList<Row>();
        rows.add(new Row(1, source.header()));
        for (var row = source.next(); row != null && rows.size() < ROWS_BEFORE_NAMES; row = source.next()) {
            rows.add(row);
            if (rows.size() == ROWS_BEFORE_NAMES) {
                break;
            }
        }
        int names = first(rows, true);
        if (names < 0) {
            names = first(rows, false);
        }
        if (names < 0) {
            throw new UnreadableTable(
                    Reason.HEADER,
                    "no column of HTCDS 2.0 is here, neither by name (prs_Gender) nor by label (Gender)");
        }
        int data = names + 1;
        Optional<List<String>> labels = Optional.empty();
        if (data < rows.size() && HtcdsHeader.areLabels(fields, rows.get(data).cells())) {
            labels = Optional.of(rows.get(data).cells());
            data++;
        }
        ahead.addAll(rows.subList(data, rows.size()));
        return fitting(rows.get(names).cells(), labels);
    }

    /**
     * In the published template the row of names is hidden, and its labels name five address columns in another order:
     * who typed into it followed the labels. So where countries stand tells whether names or labels count.
     */
    private HtcdsHeader fitting(List<String> names, Optional<List<String>> labels) {
        var byName = new HtcdsHeader(fields, codes, names, labels, false);
        if (labels.isEmpty()) {
            return byName;
        }
        var byLabel = new HtcdsHeader(fields, codes, names, labels, true);
        return countries(byLabel) > countries(byName) ? byLabel : byName;
    }

    private long countries(HtcdsHeader header) {
        return ahead.stream()
                .map(row -> header.sort(row.cells(), UnaryOperator.identity())
                        .fields()
                        .get("prs_MailingCountry"))
                .filter(cell -> cell != null && codes.find("country", cell).isPresent())
                .count();
    }

    private int first(List<Row> rows, boolean byName) {
        for (int i = 0; i < rows.size(); i++) {
            var cells = rows.get(i).cells();
            if (byName ? HtcdsHeader.namesIn(fields, cells) > 0 : HtcdsHeader.areLabels(fields, cells)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public @Nullable RowRead next() {
        for (var row = nextRow(); row != null; row = nextRow()) {
            var sorted = header.sort(row.cells(), plainCell);
            if (hasMoreCells(row.cells())) {
                return new RowRead.NotUnderstood(
                        row.line(), List.of(new Reject("", "", "more cells than the header has columns")));
            }
            // A row of nothing but its number, as the template has a thousand of, is no row.
            if (!sorted.isBlank()) {
                return read(row.line(), sorted);
            }
        }
        return null;
    }

    private boolean hasMoreCells(List<String> cells) {
        for (int i = header.width(); i < cells.size(); i++) {
            if (!cells.get(i).isBlank()) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Row nextRow() {
        return ahead.isEmpty() ? source.next() : ahead.remove();
    }

    private RowRead read(long line, Sorted sorted) {
        var in = new RowIn(fields, codes, header, sorted.fields());
        if (!in.isOwn()) {
            in.rejectSpreadsheetErrors();
        }
        var number = number(in);
        var identity = IdentityColumns.read(in);
        var content = new CaseContent(
                OverviewColumns.read(in, today),
                ProfileColumns.read(in),
                TraffickingColumns.read(in),
                RepeatedColumns.readEvents(in),
                RepeatedColumns.readPerpetrators(in),
                ReferralColumns.read(in),
                JsonCells.readAnswers("amparo_LocalAnswers", in));
        if (!in.isOwn()) {
            content = AgeFromBirth.conclude(content, identity.birthDate());
        }
        var situation = SituationColumns.read(in);
        var institution = in.text("amparo_Institution");
        var notes = RepeatedColumns.readNotes(in);
        if (in.rejects().isEmpty()) {
            for (var flaw : rules.flaws(content, identity, notes)) {
                FlawedColumn.reject(flaw, fields, in);
            }
        }
        if (!in.rejects().isEmpty()) {
            return new RowRead.NotUnderstood(line, List.copyOf(in.rejects()));
        }
        var newCase =
                new NewCase(content, Confidential.of(identity), situation.map(shared -> shared.reference()), notes);
        return new RowRead.Understood(
                line,
                new CaseImports.Row(
                        number,
                        number.isPresent() ? UNHASHED : CanonicalRow.hash(sorted),
                        institution,
                        newCase,
                        situation.map(shared -> shared.situation()),
                        List.of()));
    }

    private static Optional<CaseNumber> number(RowIn in) {
        return in.raw("amparo_CaseNumber").flatMap(cell -> {
            var number = CaseNumber.parse(cell);
            if (number.isEmpty()) {
                in.reject("amparo_CaseNumber", "not a case number");
            } else if (number.get().isMistyped()) {
                in.reject("amparo_CaseNumber", "the check digit does not fit: mistyped");
            }
            return number;
        });
    }

    @Override
    public Notices notices() {
        return header.notices();
    }

    @Override
    public double progress() {
        return source.progress();
    }

    @Override
    public String sha256() {
        return source.sha256();
    }

    @Override
    public void close() {
        source.close();
    }
}
