package org.amparo.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.amparo.linkage.Field.Sketch;
import org.amparo.linkage.values.Tidy;
import org.amparo.linkage.values.TidyDate;

/** Makes the fields that are compared from the columns that were given: first and second surname become one. */
final class MakeFields {
    private static final int BEGINNING = 3;

    List<Field> of(Records records) {
        List<Field> fields = new ArrayList<>();
        Optional<Column> second = only(records, Kind.SURNAME_SECOND);
        Optional<Column> first = only(records, Kind.SURNAME);
        boolean joined = first.isPresent() && second.isPresent();
        for (Column column : records.columns()) {
            if (joined && column == second.get()) {
                continue;
            }
            fields.add(joined && column == first.get() ? surnames(join(first.get(), second.get())) : of(column));
        }
        return fields;
    }

    private static Optional<Column> only(Records records, Kind kind) {
        List<Column> columns = records.columns().stream()
                .filter(column -> column.spec().kind() == kind)
                .toList();
        return columns.size() == 1 ? Optional.of(columns.getFirst()) : Optional.empty();
    }

    private static Column join(Column first, Column second) {
        Column.Growing joined = new Column.Growing(first.spec());
        for (int record = 0; record < first.codes().length; record++) {
            joined.add((value(first, record) + " " + value(second, record)).strip());
        }
        return joined.done();
    }

    private static String value(Column column, int record) {
        int code = column.codes()[record];
        return code < 0 ? "" : column.values().get(code);
    }

    private static Field of(Column column) {
        Kind kind = column.spec().kind();
        return switch (kind) {
            case GIVEN_NAME -> givenNames(column);
            case SURNAME, SURNAME_SECOND -> surnames(column);
            case FULL_NAME -> fullNames(column);
            case DATE ->
                field(
                        column,
                        written -> TidyDate.of(written, column.spec().format()),
                        (values, shares) -> new CompareDates(values),
                        List.of(
                                Sketch.one("year", date -> date.substring(0, 4)),
                                Sketch.one("month and day", date -> monthAndDay(date))));
            case IDENTIFIER -> field(column, Tidy::code, codes(CompareCodes.Part.FIRST_HALF), halves());
            case CODE -> field(column, Tidy::code, codes(CompareCodes.Part.FIRST_HALF), halves());
            case PHONE ->
                field(
                        column,
                        Tidy::digits,
                        codes(CompareCodes.Part.LAST_SEVEN),
                        List.of(
                                Sketch.one(
                                        "last seven",
                                        digits -> CompareCodes.part(digits, CompareCodes.Part.LAST_SEVEN)),
                                Sketch.one(
                                        "last four",
                                        digits -> digits.length() < 4 ? "" : digits.substring(digits.length() - 4))));
            case TEXT, PLACE ->
                field(
                        column,
                        Tidy::words,
                        (values, shares) -> new CompareTexts(values),
                        List.of(
                                Sketch.one("longest word", MakeFields::longestWord),
                                Sketch.one(
                                        "beginning",
                                        value -> value.substring(0, Math.min(BEGINNING + 1, value.length())))));
            case EMAIL ->
                field(
                        column,
                        Tidy::email,
                        (values, shares) -> new CompareEmails(values),
                        List.of(Sketch.one("before the @", Tidy::beforeTheAt)));
            case SEX, NATIONALITY -> field(column, Tidy::words, (values, shares) -> new CompareChoices(), List.of());
            case COORDINATES ->
                field(
                        column,
                        Tidy::point,
                        (values, shares) -> new CompareCoordinates(values),
                        List.of(Sketch.one("square", CompareCoordinates::square)));
            case LIST ->
                field(
                        column,
                        Tidy::list,
                        (values, shares) -> new CompareLists(values),
                        List.of(new Sketch("any", Rule.WIDEST, value -> List.of(value.split(";")))));
        };
    }

    private static Field givenNames(Column column) {
        NamesOfColumn names = new NamesOfColumn(column);
        return field(
                column,
                names::tidy,
                (values, shares) -> CompareNames.given(names.of(values), shares),
                List.of(names.sounds(2), names.standsFor(), names.beginning()));
    }

    private static Field surnames(Column column) {
        NamesOfColumn names = new NamesOfColumn(column);
        return field(
                column,
                names::tidy,
                (values, shares) -> CompareNames.surnames(names.of(values), shares),
                List.of(names.sounds(3), names.words(3), names.beginning()));
    }

    private static Field fullNames(Column column) {
        NamesOfColumn names = new NamesOfColumn(column);
        return field(
                column,
                names::tidy,
                (values, shares) -> CompareNames.full(names.of(values), shares),
                List.of(names.sounds(4)));
    }

    private static Field field(Column column, Function<String, String> tidy, Field.Maker maker, List<Sketch> sketches) {
        return Field.of(column.spec().column(), column.spec().kind(), column, tidy, maker, sketches);
    }

    private static Field.Maker codes(CompareCodes.Part part) {
        return (values, shares) -> new CompareCodes(values, part);
    }

    private static List<Sketch> halves() {
        return List.of(
                Sketch.one("first half", code -> CompareCodes.part(code, CompareCodes.Part.FIRST_HALF)),
                Sketch.one("second half", code -> code.length() < 2 ? "" : code.substring(code.length() / 2)));
    }

    private static String monthAndDay(String date) {
        // The smaller first, so that the two changed places are still the same.
        String month = date.substring(4, 6);
        String day = date.substring(6);
        return date.endsWith("00") ? "" : month.compareTo(day) <= 0 ? month + day : day + month;
    }

    private static String longestWord(String value) {
        return Arrays.stream(value.split(" "))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }
}
