package org.amparo.exchange.htcds;

import static org.amparo.forms.MissingAnswer.NOT_ASKED_CODE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.forms.PartialDate;

/** A row that is being written: cells by the name of their column. */
final class RowOut {
    static final String SEPARATOR = ";";

    private final HtcdsFields fields;
    private final HtcdsCodes codes;
    private final Map<String, String> cells;
    private final int repetition;

    RowOut(HtcdsFields fields, HtcdsCodes codes) {
        this(fields, codes, new HashMap<>(), 1);
    }

    private RowOut(HtcdsFields fields, HtcdsCodes codes, Map<String, String> cells, int repetition) {
        this.fields = fields;
        this.codes = codes;
        this.cells = cells;
        this.repetition = repetition;
    }

    /** The same row, seen from the n-th repetition of a group. */
    RowOut nth(int n) {
        return new RowOut(fields, codes, cells, n);
    }

    Map<String, String> cells() {
        return cells;
    }

    void put(String column, String cell) {
        if (!cell.isEmpty()) {
            cells.put(HtcdsField.nth(column, repetition), cell);
        }
    }

    void text(String column, Optional<String> text) {
        text.flatMap(PlainText::of).ifPresent(plain -> put(column, plain));
    }

    void text(String column, String text) {
        text(column, Optional.of(text));
    }

    void number(String column, Optional<Integer> number) {
        number.ifPresent(n -> put(column, n.toString()));
    }

    void decimal(String column, Optional<BigDecimal> number) {
        number.ifPresent(n -> put(column, plain(n)));
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    void date(String column, Optional<LocalDate> date) {
        date.ifPresent(day -> put(column, day.toString()));
    }

    void partial(String column, Optional<PartialDate> date) {
        date.ifPresent(known -> put(column, known.iso()));
    }

    /** Our code as it is, in a column of our own; blank means that nobody asked. */
    void own(String column, String code) {
        own(column, List.of(code));
    }

    void own(String column, List<String> answer) {
        if (!answer.equals(List.of(NOT_ASKED_CODE))) {
            put(column, String.join(SEPARATOR, answer));
        }
    }

    void own(String column, Optional<String> code) {
        code.ifPresent(known -> put(column, known));
    }

    void answer(String column, String code) {
        answer(column, List.of(code));
    }

    /**
     * An answer in the standard's codes; and where these alone would not give it back, in ours beside it.
     *
     * @param answer in the canonical form of the case
     */
    void answer(String column, List<String> answer) {
        var field = fields.get(column);
        var written = codes.toHtcds(field.list(), answer);
        put(column, String.join(SEPARATOR, written));
        var readBack = written.stream()
                .map(code -> codes.find(field.list(), code).orElseThrow())
                .toList();
        if (!(readBack.isEmpty() ? List.of(NOT_ASKED_CODE) : readBack).equals(answer)) {
            put(field.exact().orElseThrow(), String.join(SEPARATOR, answer));
        }
    }

    /** How the standard writes a code of that column's list; empty where it cannot. */
    String htcds(String column, String code) {
        var field = fields.get(column);
        return String.join(SEPARATOR, codes.toHtcds(field.list(), List.of(code)));
    }

    /** What the single code that was put there will be read as. */
    String read(String column) {
        var cell = cells.get(HtcdsField.nth(column, repetition));
        return cell == null
                ? NOT_ASKED_CODE
                : codes.find(fields.get(column).list(), cell).orElseThrow();
    }
}
