package org.amparo.exchange.htcds;

import static org.amparo.forms.MissingAnswer.NOT_ASKED_CODE;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.amparo.exchange.CaseFileReader.Reject;
import org.amparo.forms.PartialDate;

/** A row that is being read: cells by the name of their column. What cannot be understood is noted, all of it. */
final class RowIn {
    private static final Set<String> SPREADSHEET_ERRORS =
            Set.of("#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!");
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,9}(\\.0+)?");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,12}(\\.\\d{1,20})?");
    private static final int DAY = "2024-05-17".length();
    private static final Pattern WITH_TIME = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)[T ]\\d\\d:\\d\\d.*");

    private final HtcdsFields fields;
    private final HtcdsCodes codes;
    private final HtcdsHeader header;
    private final Map<String, String> cells;
    private final List<Reject> rejects;
    private final List<String> notes;
    private final int repetition;

    RowIn(HtcdsFields fields, HtcdsCodes codes, HtcdsHeader header, Map<String, String> cells) {
        this(fields, codes, header, cells, new ArrayList<>(), new ArrayList<>(), 1);
    }

    private RowIn(
            HtcdsFields fields,
            HtcdsCodes codes,
            HtcdsHeader header,
            Map<String, String> cells,
            List<Reject> rejects,
            List<String> notes,
            int repetition) {
        this.fields = fields;
        this.codes = codes;
        this.header = header;
        this.cells = cells;
        this.rejects = rejects;
        this.notes = notes;
        this.repetition = repetition;
    }

    /** The same row, seen from the n-th repetition of a group. */
    RowIn nth(int n) {
        return new RowIn(fields, codes, header, cells, rejects, notes, n);
    }

    List<Reject> rejects() {
        return rejects;
    }

    /** What a formula that failed leaves behind is no answer, nor anybody's name. */
    void rejectSpreadsheetErrors() {
        cells.forEach((column, cell) -> {
            if (SPREADSHEET_ERRORS.contains(cell.strip())) {
                rejects.add(new Reject(header.inFile(column), cell.strip(), "an error of the spreadsheet"));
            }
        });
    }

    /** What the case has no place for, and is kept as a note. */
    List<String> notes() {
        return notes;
    }

    /** Whether anything stands in one of the group's columns. */
    boolean has(String group) {
        for (var column : header.columns(group, repetition)) {
            if (cells.containsKey(column)) {
                return true;
            }
        }
        return false;
    }

    /** How often a group is repeated in this file. */
    int repetitions(String group) {
        return header.repetitions(group);
    }

    /** Whether Amparo wrote the file: then what is blank was blank, and nothing is concluded. */
    boolean isOwn() {
        return header.isOwn();
    }

    void reject(String column, String reason) {
        var field = fields.get(column);
        var name = fields.nth(column, repetition);
        var reject = new Reject(header.inFile(name), field.isOpen() ? cells.getOrDefault(name, "") : "", reason);
        if (!rejects.contains(reject)) {
            rejects.add(reject);
        }
    }

    Optional<String> raw(String column) {
        return Optional.ofNullable(cells.get(fields.nth(column, repetition)));
    }

    Optional<String> text(String column) {
        return raw(column).flatMap(PlainText::of);
    }

    Optional<Integer> number(String column) {
        return raw(column).map(String::strip).flatMap(cell -> {
            int few = fewDigits(cell);
            if (few >= 0) {
                return Optional.of(few);
            }
            if (!WHOLE.matcher(cell).matches()) {
                reject(column, "not a whole number");
                return Optional.empty();
            }
            return Optional.of(new BigDecimal(cell).intValueExact());
        });
    }

    /** Imports read numbers by the million, and most are a few digits: what they say; -1 where it is anything else. */
    private static int fewDigits(String cell) {
        if (cell.isEmpty() || cell.length() > 4) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + c - '0';
        }
        return number;
    }

    Optional<BigDecimal> decimal(String column) {
        return raw(column).map(String::strip).flatMap(cell -> {
            if (!DECIMAL.matcher(cell).matches()) {
                reject(column, "not a number with a point for the decimals");
                return Optional.empty();
            }
            return Optional.of(new BigDecimal(RowOut.plain(new BigDecimal(cell))));
        });
    }

    Optional<LocalDate> date(String column) {
        return raw(column).map(RowIn::withoutTime).flatMap(cell -> {
            var day = PartialDate.parse(cell).flatMap(PartialDate::day);
            if (day.isPresent()) {
                return day;
            }
            try {
                return Optional.of(LocalDate.parse(cell));
            } catch (DateTimeException e) {
                reject(column, "not a date: write it like 2024-05-17");
                return Optional.empty();
            }
        });
    }

    Optional<PartialDate> partial(String column) {
        return raw(column).map(RowIn::withoutTime).flatMap(cell -> {
            var date = PartialDate.parse(cell);
            if (date.isEmpty()) {
                reject(column, "not a date: write it like 2024-05-17, 2024-05 or 2024");
            }
            return date;
        });
    }

    private static String withoutTime(String cell) {
        var plain = cell.strip();
        if (plain.length() <= DAY) {
            return plain;
        }
        var parts = WITH_TIME.matcher(plain);
        return parts.matches() ? parts.group(1) : plain;
    }

    /** The answer in a column of our own; not asked where it is blank. */
    String own(String column) {
        return code(column).orElse(NOT_ASKED_CODE);
    }

    List<String> owns(String column) {
        return raw(column).map(cell -> several(column, cell)).orElse(List.of());
    }

    /** The code in a column, if any stands there. */
    Optional<String> code(String column) {
        return raw(column).flatMap(cell -> {
            var code = codes.find(fields.get(column).list(), cell);
            if (code.isEmpty()) {
                reject(column, notInList(column));
            }
            return code;
        });
    }

    /** Whether a text is an answer of that column's list. */
    boolean knows(String column, String text) {
        return codes.find(fields.get(column).list(), text).isPresent();
    }

    /** The subdivision of a country that a text means, if it means one. */
    Optional<String> subdivision(Optional<String> country, String text) {
        return codes.subdivision(country, text);
    }

    /** The country that a text means, if it means one. */
    Optional<String> country(String text) {
        return codes.find("country", text);
    }

    /** A single answer, in the standard's column or exactly in ours. */
    String answer(String column) {
        var answer = answers(column);
        if (answer.size() > 1) {
            reject(column, "several answers to a question that has one");
        }
        return answer.isEmpty() ? NOT_ASKED_CODE : answer.getFirst();
    }

    /** Several answers, in the standard's column or exactly in ours; the two must not contradict each other. */
    List<String> answers(String column) {
        var exactColumn = fields.get(column).exact().orElseThrow();
        var rough = raw(column).map(cell -> several(column, cell)).orElse(List.of());
        var exact = owns(exactColumn);
        if (exact.isEmpty()) {
            return rough;
        }
        if (raw(column).isPresent() && !agree(fields.get(column).list(), rough, exact)) {
            reject(column, "says otherwise than " + exactColumn + ": change both, or empty that one");
        }
        return exact;
    }

    private boolean agree(String list, List<String> rough, List<String> exact) {
        return rough.equals(exact) || codes.written(list, rough).equals(codes.written(list, exact));
    }

    /** The codes that a cell holds, however they are separated; empty, with a reject, when one is unknown. */
    private List<String> several(String column, String cell) {
        var found = codes.several(fields.get(column).list(), cell);
        if (found.isEmpty()) {
            reject(column, notInList(column));
        }
        return found.orElse(List.of());
    }

    private String notInList(String column) {
        return "not in the code list " + fields.get(column).list();
    }
}
