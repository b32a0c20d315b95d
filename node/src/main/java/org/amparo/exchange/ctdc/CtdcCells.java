package org.amparo.exchange.ctdc;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amparo.casework.AgeBand;
import org.amparo.exchange.ctdc.CtdcSchema.Column;
import org.amparo.forms.CodeLists;
import org.amparo.forms.MissingAnswer;

/** Reads single cells: what an edition wrote becomes a canonical value, or a reason why not. */
final class CtdcCells {
    static final String YES = "yes";
    static final String NO = "no";
    static final String UNKNOWN = MissingAnswer.UNKNOWN_CODE;

    private static final Pattern BAND =
            Pattern.compile("(?:age[sd]?)?\\s*(\\d{1,3})\\s*(?:-{1,2}|\u2013|to|_)\\s*(\\d{1,3})(?:\\s*years)?");
    private static final Pattern OVER = Pattern.compile("(?:age[sd]?)?\\s*(\\d{1,3})\\s*(?:\\+|plus|_plus|or over)");
    private static final Pattern YEARS = Pattern.compile("\\d{1,3}");
    private static final int OLDEST = 120;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    private final CtdcSchema schema;
    private final Set<String> bands;
    private final Map<String, String> countries;

    /** What became of a cell. */
    sealed interface Cell {
        record Read(String value) implements Cell {}

        record Refused(String reason) implements Cell {}
    }

    CtdcCells(CtdcSchema schema, CodeLists lists) {
        this.schema = schema;
        this.bands = codes(lists, "age_band");
        this.countries = countries(codes(lists, "country"));
    }

    private static Set<String> codes(CodeLists lists, String list) {
        var codes = new TreeSet<String>();
        lists.terms(list).forEach(term -> codes.add(term.code()));
        return codes;
    }

    /** Two-letter codes, and three-letter ones as later editions write them. */
    private static Map<String, String> countries(Set<String> two) {
        var known = new HashMap<String, String>();
        two.forEach(code -> known.put(code, code));
        for (String code : Locale.getISOCountries()) {
            if (two.contains(code)) {
                known.put(Locale.of("", code).getISO3Country(), code);
            }
        }
        return known;
    }

    Cell read(Column column, String text) {
        return switch (column.kind()) {
            case COUNTRY -> country(text);
            case YEAR -> schema.isUnknown(text) ? new Cell.Read(UNKNOWN) : year(text);
            case AGE ->
                schema.isUnknown(text)
                        ? new Cell.Read(UNKNOWN)
                        : age(text.strip().toLowerCase(Locale.ROOT));
            case FLAG -> schema.isUnknown(text) ? new Cell.Read(UNKNOWN) : flag(text);
            case CODE -> term(column.field(), text);
            case CODES -> terms(column.field(), text);
        };
    }

    private static Cell year(String text) {
        String plain = CtdcSchema.plain(text);
        if (!plain.matches("\\d{4}")) {
            return new Cell.Refused("not a year");
        }
        int year = Integer.parseInt(plain);
        return year < FIRST_YEAR || year > LAST_YEAR
                ? new Cell.Refused("no year between " + FIRST_YEAR + " and " + LAST_YEAR)
                : new Cell.Read(plain);
    }

    private Cell age(String text) {
        Matcher band = BAND.matcher(text);
        if (band.matches()) {
            return known(Integer.parseInt(band.group(1)) + "_" + Integer.parseInt(band.group(2)));
        }
        Matcher over = OVER.matcher(text);
        if (over.matches()) {
            return known(Integer.parseInt(over.group(1)) + "_plus");
        }
        if (YEARS.matcher(CtdcSchema.plain(text)).matches()) {
            int years = Integer.parseInt(CtdcSchema.plain(text));
            return years > OLDEST ? new Cell.Refused("nobody is that old") : new Cell.Read(AgeBand.of(years));
        }
        return new Cell.Refused("not an age band of CTDC");
    }

    private Cell known(String band) {
        return bands.contains(band) ? new Cell.Read(band) : new Cell.Refused("not an age band of CTDC");
    }

    /** {@code NA} is Namibia, and a zero is nobody's country. */
    private Cell country(String text) {
        String code = text.strip().toUpperCase(Locale.ROOT);
        String known = countries.get(code);
        if (known != null) {
            return new Cell.Read(known);
        }
        boolean nobodys = CtdcSchema.plain(text).matches("0+") || schema.isUnknown(text);
        return nobodys ? new Cell.Read(UNKNOWN) : new Cell.Refused("not a country code of ISO 3166-1");
    }

    private Cell flag(String text) {
        Optional<Boolean> flag = schema.flag(text);
        return flag.<Cell>map(yes -> new Cell.Read(yes ? YES : NO))
                .orElseGet(() -> new Cell.Refused("neither yes nor no"));
    }

    private Cell term(String field, String text) {
        Optional<String> code = schema.code(field, text);
        if (code.isPresent()) {
            return new Cell.Read(code.get());
        }
        return schema.isUnknown(text) ? new Cell.Read(UNKNOWN) : new Cell.Refused("not a term of this column");
    }

    private Cell terms(String field, String text) {
        var found = new TreeSet<String>();
        for (String part : text.split("[;|,]")) {
            switch (term(field, part)) {
                case Cell.Read(var codes) -> found.addAll(Arrays.asList(codes.split(" ")));
                case Cell.Refused refused -> {
                    return refused;
                }
            }
        }
        if (found.size() > 1) {
            found.remove(UNKNOWN);
        }
        return new Cell.Read(found.isEmpty() ? UNKNOWN : String.join(" ", found));
    }
}
