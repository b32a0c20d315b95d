package org.amparo.linkage;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.amparo.linkage.Field.Reading;
import org.amparo.linkage.Field.Sketch;
import org.amparo.linkage.names.Name;
import org.amparo.linkage.values.Tidy;
import org.amparo.linkage.values.TidyDate;

/** Makes the fields that are compared from the columns that were given: first and second surname become one. */
final class MakeFields {
    private static final int BEGINNING = 3;
    /** So many records are worth more than one thread; two that are weighed by themselves are not. */
    private static final int WORTH_SHARING = 1_000;

    private final Optional<Commonness> elsewhere;

    /** For all records. */
    MakeFields() {
        this.elsewhere = Optional.empty();
    }

    /** For some of the records: how common their values are among all is known. */
    MakeFields(Commonness elsewhere) {
        this.elsewhere = Optional.of(elsewhere);
    }

    List<Field> of(Records records) {
        Optional<Column> first = only(records, Kind.SURNAME);
        Optional<Column> second = only(records, Kind.SURNAME_SECOND);
        boolean joined = first.isPresent() && second.isPresent();
        List<Column> columns = records.columns().stream()
                .filter(column -> !(joined && column == second.get()))
                .toList();
        IntStream fields = IntStream.range(0, columns.size());
        return (records.size() < WORTH_SHARING ? fields : fields.parallel())
                .mapToObj(field -> {
                    Column column = columns.get(field);
                    return field(field, joined && column == first.get() ? join(column, second.get()) : column);
                })
                .toList();
    }

    private Field field(int field, Column column) {
        return Field.of(column.spec().column(), column, reading(column), elsewhere.map(common -> common.field(field)));
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

    private static Reading reading(Column column) {
        Kind kind = column.spec().kind();
        return switch (kind) {
            case GIVEN_NAME -> givenNames(column);
            case SURNAME, SURNAME_SECOND -> surnames(column);
            case FULL_NAME -> fullNames(column);
            case DATE ->
                plain(
                        written -> TidyDate.of(written, column.spec().format()),
                        (values, same, elsewhere) -> new CompareDates(values),
                        List.of(
                                Sketch.one("year", date -> date.substring(0, 4)),
                                Sketch.one("month and day", date -> monthAndDay(date))));
            case IDENTIFIER -> plain(Tidy::code, codes(CompareCodes.Part.FIRST_HALF), halves());
            case CODE -> plain(Tidy::code, codes(CompareCodes.Part.FIRST_HALF), halves());
            case PHONE ->
                plain(
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
                plain(
                        Tidy::words,
                        (values, same, elsewhere) -> new CompareTexts(values),
                        List.of(
                                Sketch.one("longest word", MakeFields::longestWord),
                                Sketch.one(
                                        "beginning",
                                        value -> value.substring(0, Math.min(BEGINNING + 1, value.length())))));
            case EMAIL ->
                plain(
                        Tidy::email,
                        (values, same, elsewhere) -> new CompareEmails(values),
                        List.of(Sketch.one("before the @", Tidy::beforeTheAt)));
            case SEX, NATIONALITY -> plain(Tidy::words, (values, same, elsewhere) -> new CompareChoices(), List.of());
            case COORDINATES ->
                plain(
                        Tidy::point,
                        (values, same, elsewhere) -> new CompareCoordinates(values),
                        List.of(Sketch.one("square", CompareCoordinates::square)));
            case LIST ->
                plain(
                        Tidy::list,
                        (values, same, elsewhere) -> new CompareLists(values),
                        List.of(new Sketch("any", Rule.WIDEST, value -> List.of(value.split(";")))));
        };
    }

    private static Reading givenNames(Column column) {
        NamesOfColumn names = new NamesOfColumn(column);
        return names(names, CompareNames::given, List.of(names.sounds(2), names.standsFor(), names.beginning()));
    }

    private static Reading surnames(Column column) {
        NamesOfColumn names = new NamesOfColumn(column);
        return names(names, CompareNames::surnames, List.of(names.sounds(3), names.words(3), names.beginning()));
    }

    private static Reading fullNames(Column column) {
        NamesOfColumn names = new NamesOfColumn(column);
        return names(names, CompareNames::full, List.of(names.sounds(4)));
    }

    private static Reading names(
            NamesOfColumn names, BiFunction<List<Name>, WordShares.Of, Comparison> compare, List<Sketch> sketches) {
        return new Reading(
                names::tidy,
                Optional.of(names::normal),
                (values, same, elsewhere) ->
                        compare.apply(names.of(values), words -> new WordShares(words, same, elsewhere)),
                sketches);
    }

    private static Reading plain(UnaryOperator<String> tidy, Field.Maker maker, List<Sketch> sketches) {
        return new Reading(tidy, Optional.empty(), maker, sketches);
    }

    private static Field.Maker codes(CompareCodes.Part part) {
        return (values, same, elsewhere) -> new CompareCodes(values, part);
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
